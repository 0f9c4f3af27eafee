package it.sportello.knowledge.history;

import static it.sportello.knowledge.article.Invented.got;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.article.InMemoryKnowledge.Held;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.history.PastVersion.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Chronicle} in memory. */
public final class InMemoryChronicle implements Chronicle {
    private final InMemoryKnowledge knowledge;

    public InMemoryChronicle(InMemoryKnowledge knowledge) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
    }

    @Override
    public Future<List<PastVersion>> versions(ArticleId id) {
        return Future.succeededFuture(knowledge.versions(id).stream()
                .map(kept -> new PastVersion(kept.version(), kept.saved(), kept.savedBy(), service(id, kept.version())))
                .sorted(Comparator.comparingInt(PastVersion::number).reversed())
                .toList());
    }

    private List<Service> service(ArticleId id, int version) {
        List<Service> stretches = new ArrayList<>();
        boolean open = false;
        for (Held held : knowledge.releases()) {
            boolean holds = Objects.equals(held.contents().get(id), version);
            Instant when = held.release().published();
            if (holds && !open) {
                stretches.add(new Service(held.release().number(), when, Optional.empty()));
            }
            if (!holds && open) {
                Service last = stretches.remove(stretches.size() - 1);
                stretches.add(new Service(last.release(), last.from(), Optional.of(when)));
            }
            open = holds;
        }
        return stretches;
    }

    @Override
    public Future<Optional<Article>> text(ArticleId id, int version) {
        return Future.succeededFuture(knowledge.versions(id).stream()
                .filter(kept -> kept.version() == version)
                .map(KeptArticle::article)
                .findFirst());
    }

    @Override
    public Future<List<PastRelease>> releases(Instant first, Instant second) {
        List<PastRelease> all = knowledge.releases().stream().map(Held::release).toList();
        long inForce = all.stream()
                .filter(release -> !release.published().isAfter(first))
                .mapToLong(PastRelease::number)
                .max()
                .orElse(0);
        return Future.succeededFuture(all.stream()
                .filter(release ->
                        release.number() >= inForce && release.published().isBefore(second))
                .sorted(Comparator.comparingLong(PastRelease::number).reversed())
                .toList());
    }

    @Override
    public Future<List<Article>> held(long release, String words, int limit, int offset) {
        return Future.succeededFuture(got(new InMemoryArticles(knowledge).search(words, Integer.MAX_VALUE, 0)).stream()
                .flatMap(kept -> in(release, kept.article().id()))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    private Stream<Article> in(long release, ArticleId id) {
        return knowledge.releases().stream()
                .filter(held -> held.release().number() == release)
                .flatMap(held -> Optional.ofNullable(held.contents().get(id)).stream()
                        .map(version -> knowledge.version(id, version))
                        .map(knowledge.filling(held.whole().facts())::fill));
    }
}

package it.sportello.knowledge.article;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.KeptArticle.Place;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link Articles} in memory. */
public final class InMemoryArticles implements Articles {
    private static final Comparator<KeptArticle> BY_TITLE = Comparator.comparing(
                    (KeptArticle kept) -> folded(kept.article().title(Language.ITALIAN)))
            .thenComparing(kept -> kept.article().id().value());

    private final InMemoryKnowledge knowledge;

    public InMemoryArticles(InMemoryKnowledge knowledge) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
    }

    @Override
    public Future<List<KeptArticle>> search(String words, int limit, int offset) {
        List<String> wanted = Arrays.stream(folded(words).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return Future.succeededFuture(knowledge.latest().stream()
                .filter(kept -> wanted.stream().allMatch(searched(kept.article())::contains))
                .sorted(BY_TITLE)
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    public Future<List<ListedArticle>> named(Set<ArticleId> ids) {
        return listed(kept -> ids.contains(kept.article().id()));
    }

    @Override
    public Future<List<ListedArticle>> unpublished() {
        return listed(kept -> !kept.isArchived() && !kept.isPublished());
    }

    private Future<List<ListedArticle>> listed(Predicate<KeptArticle> wanted) {
        return Future.succeededFuture(knowledge.latest().stream()
                .filter(wanted)
                .sorted(BY_TITLE)
                .map(InMemoryArticles::listed)
                .toList());
    }

    private static ListedArticle listed(KeptArticle kept) {
        Article article = kept.article();
        Map<Language, String> titles = new HashMap<>();
        article.texts().forEach((language, text) -> titles.put(language, text.title()));
        return new ListedArticle(article.id(), article.owner(), titles, kept.version(), kept.published());
    }

    @Override
    public Future<Tally> count() {
        List<KeptArticle> all = knowledge.latest();
        long published = all.stream().filter(one -> one.published().isPresent()).count();
        return Future.succeededFuture(new Tally(all.size(), (int) published));
    }

    @Override
    public Future<Optional<KeptArticle>> find(ArticleId id) {
        return Future.succeededFuture(knowledge.latest(id));
    }

    @Override
    public Future<Optional<KeptArticle>> version(ArticleId id, int version) {
        return Future.succeededFuture(knowledge.versions(id).stream()
                .filter(kept -> kept.version() == version)
                .findFirst());
    }

    @Override
    public Future<Saved> save(Article article, int basedOn, Optional<StaffId> who) {
        synchronized (knowledge) {
            Optional<KeptArticle> current = knowledge.latest(article.id());
            int version = current.map(KeptArticle::version).orElse(0);
            if (current.isPresent() && version != basedOn) {
                return Future.succeededFuture(new Saved.Conflict(current.get()));
            }
            return Future.succeededFuture(new Saved.Done(knowledge.append(new KeptArticle(
                    article, version + 1, Optional.empty(), knowledge.clock().instant(), who))));
        }
    }

    @Override
    public Future<Void> archive(Set<ArticleId> ids, StaffId who) {
        ids.forEach(id -> knowledge.place(id, Place.ARCHIVED));
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> bringBack(Set<ArticleId> ids) {
        ids.forEach(id -> knowledge.place(id, Place.OPEN));
        return Future.succeededFuture();
    }

    private static String searched(Article article) {
        Stream<String> texts = article.texts().values().stream()
                .flatMap(text -> Stream.concat(Stream.of(text.title()), text.examples().stream()));
        return folded(Stream.concat(Stream.of(article.id().value()), texts).collect(Collectors.joining("\n")));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }
}

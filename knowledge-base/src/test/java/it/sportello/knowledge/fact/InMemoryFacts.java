package it.sportello.knowledge.fact;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.article.KeptArticle;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link Facts} in memory. */
public final class InMemoryFacts implements Facts {
    private final InMemoryKnowledge knowledge;

    public InMemoryFacts(InMemoryKnowledge knowledge) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
    }

    @Override
    public Future<List<KeptFact>> search(String words, int limit, int offset) {
        List<String> wanted = Arrays.stream(folded(words).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return Future.succeededFuture(knowledge.facts().stream()
                .filter(kept -> wanted.stream().allMatch(searched(kept.fact())::contains))
                .sorted(Comparator.comparing(kept -> kept.fact().id().value()))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    public Future<Optional<KeptFact>> find(FactId id) {
        return latest(Set.of(id)).map(found -> found.stream().findFirst());
    }

    @Override
    public Future<List<KeptFact>> latest(Set<FactId> ids) {
        return search("", Integer.MAX_VALUE, 0)
                .map(all -> all.stream()
                        .filter(kept -> ids.contains(kept.fact().id()))
                        .toList());
    }

    @Override
    public Future<Saved> save(Fact fact, int basedOn, Optional<StaffId> who) {
        synchronized (knowledge) {
            Optional<KeptFact> current = find(fact.id()).result();
            if (current.map(KeptFact::version).orElse(0) != basedOn && current.isPresent()) {
                return Future.succeededFuture(new Saved.Conflict(current.get()));
            }
            return Future.succeededFuture(new Saved.Done(knowledge.append(fact, who)));
        }
    }

    @Override
    public Future<Boolean> remove(FactId id, int version) {
        synchronized (knowledge) {
            boolean isFree = users(id).result().isEmpty()
                    && find(id).result()
                            .filter(kept -> kept.version() == version)
                            .isPresent();
            if (isFree) {
                knowledge.remove(id);
            }
            return Future.succeededFuture(isFree);
        }
    }

    @Override
    public Future<List<ArticleId>> users(FactId id) {
        return Future.succeededFuture(knowledge.latest().stream()
                .filter(kept -> Stream.concat(Stream.of(kept.version()), kept.published().stream())
                        .anyMatch(version -> Placeholders.names(
                                        knowledge.version(kept.article().id(), version))
                                .contains(id)))
                .map(kept -> kept.article().id())
                .sorted(Comparator.comparing(ArticleId::value))
                .toList());
    }

    @Override
    public Future<Map<FactId, Integer>> uses(Set<FactId> ids) {
        Map<FactId, Integer> uses = new HashMap<>();
        knowledge.latest().stream()
                .map(KeptArticle::article)
                .flatMap(article -> Placeholders.names(article).stream())
                .filter(ids::contains)
                .forEach(id -> uses.merge(id, 1, Integer::sum));
        return Future.succeededFuture(Map.copyOf(uses));
    }

    private static String searched(Fact fact) {
        return folded(
                Stream.concat(Stream.of(fact.id().value(), fact.label()), fact.value().written().values().stream())
                        .collect(Collectors.joining("\n")));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }
}

package it.sportello.core.learning;

import io.vertx.core.Future;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.knowledge.ArticleId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@link Suggestions} in memory. */
public final class InMemorySuggestions implements Suggestions {
    private static final Comparator<Suggestion> ORDER = Comparator.comparingInt(Suggestion::times)
            .thenComparing(Suggestion::last)
            .reversed()
            .thenComparing(Suggestion::id);

    private final InMemoryCounter counter;

    public InMemorySuggestions(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<List<Suggestion>> waiting(int limit) {
        return Future.succeededFuture(all(one -> !one.isRejection(), limit));
    }

    @Override
    public Future<List<Suggestion>> find(Set<Long> ids) {
        synchronized (counter) {
            Set<Taught.Question> wanted = questions(ids);
            return Future.succeededFuture(
                    all(one -> !one.isRejection() && wanted.contains(one.question()), Integer.MAX_VALUE));
        }
    }

    @Override
    public Future<Void> teach(long ticket, Lesson lesson) {
        synchronized (counter) {
            Optional.ofNullable(counter.keptTickets().get(ticket))
                    .ifPresent(found -> counter.teach(found.conversation(), lesson));
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<Void> settle(Set<Long> ids) {
        synchronized (counter) {
            Set<Taught.Question> decided = questions(ids);
            counter.settled().addAll(decided);
            counter.taught().removeIf(one -> !one.isRejection() && decided.contains(one.question()));
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<List<Suggestion>> rejected(ArticleId article, int limit) {
        return Future.succeededFuture(
                all(one -> one.isRejection() && one.lesson().article().equals(article), limit));
    }

    private Set<Taught.Question> questions(Set<Long> ids) {
        return counter.taught().stream()
                .filter(one -> !one.isRejection() && ids.contains(one.id()))
                .map(Taught::question)
                .collect(Collectors.toSet());
    }

    private List<Suggestion> all(Predicate<Taught> which, int limit) {
        synchronized (counter) {
            Map<Taught.Question, List<Taught>> byQuestion = counter.taught().stream()
                    .filter(which)
                    .collect(Collectors.groupingBy(Taught::question, LinkedHashMap::new, Collectors.toList()));
            return byQuestion.values().stream()
                    .map(InMemorySuggestions::suggestion)
                    .sorted(ORDER)
                    .limit(limit)
                    .toList();
        }
    }

    private static Suggestion suggestion(Collection<Taught> lessons) {
        Taught last = lessons.stream().max(Comparator.comparing(Taught::id)).orElseThrow();
        return new Suggestion(
                lessons.stream().mapToLong(Taught::id).min().orElseThrow(),
                last.lesson().article(),
                last.lesson().language(),
                last.lesson().words(),
                lessons.stream().map(one -> one.lesson().kind()).collect(Collectors.toSet()),
                (int) lessons.stream().map(Taught::by).distinct().count(),
                last.at());
    }
}

package it.sportello.knowledge.gold;

import io.vertx.core.Future;
import it.sportello.core.learning.Lesson;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** {@link GoldQuestions} in memory. */
public class InMemoryGoldQuestions implements GoldQuestions {
    private final TreeMap<Long, GoldQuestion> kept = new TreeMap<>();
    private long last;

    @Override
    public synchronized Future<List<GoldQuestion>> all() {
        return Future.succeededFuture(List.copyOf(kept.descendingMap().values()));
    }

    @Override
    public synchronized Future<Optional<GoldQuestion>> find(long id) {
        return Future.succeededFuture(Optional.ofNullable(kept.get(id)));
    }

    @Override
    public synchronized Future<Optional<Long>> add(GoldQuestion question, Optional<StaffId> who) {
        if (isTaken(question, 0)) {
            return Future.succeededFuture(Optional.empty());
        }
        last++;
        kept.put(last, new GoldQuestion(last, question.words(), question.language(), question.expected()));
        return Future.succeededFuture(Optional.of(last));
    }

    @Override
    public synchronized Future<Boolean> change(GoldQuestion question, Optional<StaffId> who) {
        boolean may = kept.containsKey(question.id()) && !isTaken(question, question.id());
        if (may) {
            kept.put(question.id(), question);
        }
        return Future.succeededFuture(may);
    }

    @Override
    public synchronized Future<Void> remove(long id) {
        kept.remove(id);
        return Future.succeededFuture();
    }

    private boolean isTaken(GoldQuestion question, long but) {
        return kept.values().stream()
                .anyMatch(one -> one.id() != but
                        && one.language().equals(question.language())
                        && key(one).equals(key(question)));
    }

    private static String key(GoldQuestion question) {
        return Lesson.keyOf(question.words().value());
    }
}

package it.sportello.knowledge.gold;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Optional;

/** Where gold questions are kept. */
public interface GoldQuestions {
    /** So many are kept at most, so that every publication can ask them all. */
    int MOST = 5_000;

    /** All of them, the newest first. */
    Future<List<GoldQuestion>> all();

    Future<Optional<GoldQuestion>> find(long id);

    /**
     * Keeps a new one, whatever id it bears.
     *
     * @return its id; empty, and nothing is kept, where the same words are kept in that language already, without regard
     *     to case, accents and signs
     */
    Future<Optional<Long>> add(GoldQuestion question, Optional<StaffId> who);

    /**
     * Puts the question in place of the one of its id.
     *
     * @return false, and nothing is changed, where that one is gone or another one has the same words
     */
    Future<Boolean> change(GoldQuestion question, Optional<StaffId> who);

    /** Nothing happens where it is gone already. */
    Future<Void> remove(long id);
}

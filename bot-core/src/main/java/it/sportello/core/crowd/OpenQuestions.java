package it.sportello.core.crowd;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The questions that have no answer yet: those of open tickets, and those that the bot left unanswered lately. */
public interface OpenQuestions {
    /** More than these nobody looks through; the oldest stay out. */
    int MOST = 10_000;

    /** So long a question that nobody passed on counts as open. */
    Duration LATELY = Duration.ofDays(7);

    /** All that have words, the oldest first; of a conversation with a ticket only the ticket's. */
    Future<List<OpenQuestion>> all();

    /** Those of them that are still open, the oldest first. */
    Future<List<OpenQuestion>> find(Set<QuestionId> ids);

    /** The questions of tickets, open or not, in the order of the numbers; those that are gone are left out. */
    Future<List<OpenQuestion>> ofTickets(Set<Long> tickets);

    /**
     * Puts a ticket's question together with another one and what is together with that, in place of where it was put
     * before; the ticket's history tells it. What the group is answered with from now on goes to this citizen as well;
     * an answer that has begun already does not, and the ticket stays open.
     *
     * @return whether it was done: both have to be open
     */
    Future<Boolean> join(long ticket, QuestionId with, StaffId who);

    /**
     * Takes a ticket's question away from those that sound alike and from those with which it was put; the ticket's
     * history tells it. An answer that has begun already still goes to its citizen.
     *
     * @param rest with which stays what had been put together with this one
     * @return whether it was done: the ticket has to be open
     */
    Future<Boolean> part(long ticket, Optional<QuestionId> rest, StaffId who);
}

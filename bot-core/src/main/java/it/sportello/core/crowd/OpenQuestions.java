package it.sportello.core.crowd;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
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
}

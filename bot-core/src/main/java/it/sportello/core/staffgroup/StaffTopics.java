package it.sportello.core.staffgroup;

import io.vertx.core.Future;
import it.sportello.core.staffgroup.StaffTopic.Told;
import java.time.Duration;
import java.util.Optional;

/**
 * Which ticket has which topic in the staff's group, and what of it the group has been told. Kept, so that no start of the
 * service makes a second topic.
 */
public interface StaffTopics {

    /**
     * Takes a topic in which something is missing: an open ticket has none, something happened in the conversation, the
     * ticket is closed and the topic is not or the other way round, somebody waits for an answer, or the citizen was
     * forgotten. Those that there are come before those to be made, what is urgent first, then the oldest ticket. One
     * alone has it until it is settled, postponed or the lease is over; then nobody knows whether the group was told.
     */
    Future<Optional<StaffTopic>> take(Duration lease);

    /** The platform has made the topic; nothing is told in it yet. */
    Future<Void> made(long id, long topic);

    /** The platform has no such topic any more: where the ticket is open another one is to be made. */
    Future<Void> lost(long id);

    /** The topic tells what happened up to there, and these answers. */
    Future<Void> told(StaffTopic topic, Told told);

    Future<Void> closed(long id, boolean closed);

    /** Nothing is missing as of the version that was taken. */
    Future<Void> settle(StaffTopic topic);

    /**
     * Gives a topic back, to be taken again after the pause.
     *
     * @param doubtful whether nobody knows if the group was told
     */
    Future<Void> postpone(long id, Duration pause, boolean doubtful);

    /** Gives a topic back as if it had not been taken: its turn has not come. */
    Future<Void> giveBack(long id, Duration pause);

    /** The platform has deleted the topic of a forgotten citizen. */
    Future<Void> forget(long id);

    /** Whose topic that is; empty where it is none of ours. */
    Future<Optional<Long>> ticketOf(long topic);

    /** Notes whether somebody outside the service has closed or reopened a topic. */
    Future<Void> noticed(long topic, boolean closed);

    /** Whether strangers are to be told now that nothing of theirs reaches a citizen: once in each topic. */
    Future<Boolean> mayTellStranger(long topic);
}

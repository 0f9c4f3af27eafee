package it.sportello.knowledge.examination;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.publishing.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where exams are kept. A citizen's words are never kept here, only the number of the message. */
public interface Runs {
    /** An exam under way that was not noted for so long is {@link Run.State.BrokenOff}. */
    Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    /** Begins one, under way and waiting; its number is larger than all before. */
    Future<Long> begin(Run.Wish wish);

    /** Notes how far it is, which is also a sign of life. One that has ended stays as it is. */
    Future<Void> note(long number, Progress progress);

    /** Notes what it found. One that has ended stays as it is. */
    Future<Void> end(long number, Run.State.Done found);

    /** Notes why it found nothing. One that has ended stays as it is. */
    Future<Void> fail(long number, String reason);

    Future<Optional<Run>> find(long number);

    /** The last exam that belongs to a publication; empty where there is none. */
    Future<Optional<Run>> ofPublication(long publication);

    /** Those that are done, the latest first. Their results come without findings. */
    Future<List<Run>> history(int limit);

    /**
     * Keeps why what this exam found may be published all the same.
     *
     * @return false, and nothing is kept, where it is not done, or somebody has consented already
     */
    Future<Boolean> consent(long number, StaffId who, String reason);

    /** Whether somebody has consented to exactly this, in whichever exam. */
    Future<Boolean> isConsented(Run.Subject subject);
}

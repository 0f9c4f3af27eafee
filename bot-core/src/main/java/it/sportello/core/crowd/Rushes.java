package it.sportello.core.crowd;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The topics on which far more ask than usual. */
public interface Rushes {

    /** What the name of a topic is of. */
    enum Kind {
        /** An article's id. */
        ARTICLE,
        /** The {@link QuestionId} of the first question of a group. */
        GROUP
    }

    /**
     * A rush that goes on.
     *
     * @param seen whether somebody at the desk has said that he knows of it
     */
    record Rush(long number, Kind kind, String topic, Rate rate, Instant raised, boolean seen) {
        public Rush {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(rate, "rate");
            Objects.requireNonNull(raised, "raised");
        }
    }

    /** How often each article was the answer in the last hour, where it was at all, and how often it usually is. */
    Future<Map<ArticleId, Rate>> answered();

    /** Raises what spikes among these rates of a kind, keeps what goes on up to date, and ends what is calm or missing. */
    Future<Void> note(Kind kind, Map<String, Rate> rates);

    /** All that go on, the latest first. */
    Future<List<Rush>> goingOn();

    /** Somebody knows of it; nothing happens where it is over. */
    Future<Void> see(long number, StaffId who);
}

package it.sportello.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.core.channel.HttpReply;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the platform replied to a call in the staff's group. */
public sealed interface TopicReply {

    /**
     * It is done, or was done before.
     *
     * @param topic the number of a topic that was made
     */
    record Done(Optional<Long> topic) implements TopicReply {
        public Done {
            Objects.requireNonNull(topic, "topic");
        }
    }

    /** There is no such topic any more. */
    record Gone() implements TopicReply {}

    /** Not now; after so long where the platform says so. */
    record Later(Optional<Duration> after, String reason) implements TopicReply {
        public Later {
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Nobody knows whether it was done. */
    record Unclear() implements TopicReply {}

    /** It will not be done before somebody changes something: a fixed word. */
    record Refused(String reason) implements TopicReply {
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }

        /** Whether nothing at all can be done in the group before somebody changes something. */
        public boolean concernsGroup() {
            return Known.ALL.contains(reason);
        }
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(
            Function<Done, T> done,
            Function<Gone, T> gone,
            Function<Later, T> later,
            Function<Unclear, T> unclear,
            Function<Refused, T> refused) {
        if (this instanceof Done it) {
            return done.apply(it);
        }
        if (this instanceof Gone it) {
            return gone.apply(it);
        }
        if (this instanceof Later it) {
            return later.apply(it);
        }
        if (this instanceof Unclear it) {
            return unclear.apply(it);
        }
        return refused.apply((Refused) this);
    }

    /** Reads a reply; whatever its shape, the outcome is a value. */
    static TopicReply read(HttpReply reply) {
        JsonNode body = Replies.body(reply);
        String description = body.path("description").asText().toLowerCase(Locale.ROOT);
        if (Known.GONE.matcher(description).find()) {
            return new Gone();
        }
        if (description.contains("topic_not_modified")) {
            return new Done(Optional.empty());
        }
        if (Known.RIGHTS.matcher(description).find()) {
            return new Refused("no-right");
        }
        boolean mayBeDone = reply.status() / 100 == 2 || reply.status() == Known.GATEWAY_TIMEOUT;
        return Replies.read(reply)
                .fold(
                        delivered -> new Done(Fields.id(body.path("result").path("message_thread_id"))
                                .map(Long::parseLong)),
                        later -> mayBeDone ? new Unclear() : new Later(later.after(), later.reason()),
                        unreachable -> new Refused(unreachable.reason()),
                        rejected -> new Refused(rejected.reason()),
                        closed -> new Refused("refused"),
                        plain -> new Refused("formatting"),
                        moved -> new Refused("group-has-another-number"),
                        down -> new Later(Optional.empty(), down.reason()));
    }

    /** The platform tells these reasons in English sentences or by a name; they are matched by their lasting words. */
    final class Known {
        private static final Pattern GONE =
                Pattern.compile("message thread not found|topic_id_invalid|topic_deleted|thread_id_invalid");
        private static final Pattern RIGHTS =
                Pattern.compile("not enough rights|chat_admin_required|not a forum|topic_closed");
        private static final Set<String> ALL =
                Set.of("no-right", "no-such-chat", "forbidden", "group-has-another-number");
        private static final int GATEWAY_TIMEOUT = 504;

        private Known() {}
    }
}

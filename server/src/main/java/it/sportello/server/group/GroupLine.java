package it.sportello.server.group;

import io.vertx.core.Future;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.message.ChannelName;
import it.sportello.core.pace.Allowances;
import it.sportello.core.pace.Grant;
import it.sportello.core.pace.Pace;
import it.sportello.server.pipeline.PlatformCalls;
import it.sportello.telegram.TopicReply;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The line to the group: all calls of all nodes together keep the platform's limit for one group. The platform does not
 * say what it counts besides messages, so every call counts.
 */
final class GroupLine {
    private static final ChannelName NAME = new ChannelName("telegramgroup");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PlatformCalls calls;
    private final Allowances allowances;
    private final Optional<Pace> pace;

    GroupLine(PlatformCalls calls, Allowances allowances, Optional<Pace> pace) {
        this.calls = Objects.requireNonNull(calls, "calls");
        this.allowances = Objects.requireNonNull(allowances, "allowances");
        this.pace = Objects.requireNonNull(pace, "pace");
    }

    /** How long to wait before the next call; zero where it may be made now, and then it is counted. */
    Future<Duration> free() {
        return pace.map(one -> allowances.grant(NAME, one, 1).map(GroupLine::wait))
                .orElseGet(() -> Future.succeededFuture(Duration.ZERO));
    }

    private static Duration wait(Grant grant) {
        return grant.messages() > 0 ? Duration.ZERO : grant.next();
    }

    Future<TopicReply> make(HttpCall call) {
        return calls.make(call, PATIENCE)
                .map(outcome -> outcome.fold(
                        replied -> TopicReply.read(replied.reply()),
                        notSent -> new TopicReply.Later(Optional.empty(), "no-connection"),
                        unknown -> new TopicReply.Unclear(),
                        gone -> new TopicReply.Refused("file-gone")));
    }
}

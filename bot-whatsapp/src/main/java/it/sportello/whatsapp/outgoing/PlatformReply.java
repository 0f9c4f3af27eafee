package it.sportello.whatsapp.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.message.MessageRef;
import it.sportello.whatsapp.wire.Json;
import it.sportello.whatsapp.wire.PlatformRef;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the platform replied to a call. Its code decides, for its words change and may quote the citizen. */
public record PlatformReply(HttpReply reply) {
    /** Token, permission, policy, display name, payment: nothing goes out until someone has seen to it. */
    private static final Set<Integer> CHANNEL_DOWN = Set.of(0, 3, 10, 190, 368, 130497, 131031, 131037, 131042);

    /** Limits of the whole app or number, and the platform's own outages. */
    private static final Set<Integer> ALL_WAIT = Set.of(2, 4, 80007, 130429, 131016, 131057, 133004, 133016);

    /** 131056 is one citizen's own limit; the others may be this message's fault and must not hold up anyone else. */
    private static final Set<Integer> ONE_WAITS = Set.of(1, 131000, 131048, 131056);

    private static final int UNREACHABLE = 131026;
    private static final int WINDOW_CLOSED = 131047;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    public PlatformReply {
        Objects.requireNonNull(reply, "reply");
    }

    public Delivery verdict() {
        Optional<Json> body = Json.parse(reply.body().getBytes(UTF_8));
        return body.flatMap(json -> json.child("error").text("code"))
                .flatMap(PlatformReply::number)
                .map(this::ofCode)
                .orElseGet(() -> ofStatus(body));
    }

    private Delivery ofCode(int code) {
        String reason = String.valueOf(code);
        if (CHANNEL_DOWN.contains(code) || (code >= 200 && code <= 299)) {
            return new Delivery.ChannelDown(reason);
        }
        if (code == UNREACHABLE) {
            return new Delivery.Unreachable(reason);
        }
        if (code == WINDOW_CLOSED) {
            return new Delivery.WindowClosed();
        }
        boolean all = ALL_WAIT.contains(code);
        return all || ONE_WAITS.contains(code) || reply.status() >= 500
                ? new Delivery.TryLater(wanted(), all, reason)
                : new Delivery.Rejected(reason);
    }

    private Delivery ofStatus(Optional<Json> body) {
        int status = reply.status();
        if (status >= 200 && status < 300) {
            return new Delivery.Delivered(body.flatMap(PlatformReply::message));
        }
        if (status == 401) {
            return new Delivery.ChannelDown("unauthorized");
        }
        boolean later = status < 400 || status == 408 || status == 429 || status >= 500;
        return later
                ? new Delivery.TryLater(wanted(), status == 429 || status == 503, "status-" + status)
                : new Delivery.Rejected("unknown-reply");
    }

    private static Optional<MessageRef> message(Json body) {
        return body.children("messages").stream()
                .limit(1)
                .flatMap(message -> PlatformRef.of(message, "id").stream())
                .findFirst();
    }

    private Optional<Duration> wanted() {
        return reply.header("Retry-After").flatMap(PlatformReply::number).map(Duration::ofSeconds);
    }

    private static Optional<Integer> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}

package it.sportello.whatsapp.incoming;

import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.ChannelEvent.StatusReported;
import it.sportello.core.channel.ChannelEvent.Unprocessable;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.message.MessageRef;
import it.sportello.core.ticket.Window;
import it.sportello.whatsapp.wire.Json;
import it.sportello.whatsapp.wire.PlatformRef;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the platform reports of messages of ours. */
final class Statuses {
    private static final Map<String, DeliveryStatus> KNOWN = Map.of(
            "sent", DeliveryStatus.SENT,
            "delivered", DeliveryStatus.DELIVERED,
            "read", DeliveryStatus.READ,
            "played", DeliveryStatus.READ,
            "failed", DeliveryStatus.FAILED);
    /** More than 24 hours since the citizen's last words: the platform may say so only after it took a message. */
    private static final String WINDOW_CLOSED = "131047";

    private static final Pattern CODE = Pattern.compile("[0-9]{1,9}");

    private Statuses() {}

    static ChannelEvent of(Json report, Instant at) {
        Optional<MessageRef> message = PlatformRef.of(report, "id");
        Optional<DeliveryStatus> status = report.text("status").map(KNOWN::get);
        if (message.isEmpty() || status.isEmpty()) {
            return new Unprocessable("status");
        }
        return new StatusReported(message.get(), status.get(), failure(report, status.get()), at);
    }

    private static Optional<String> failure(Json report, DeliveryStatus status) {
        return status == DeliveryStatus.FAILED
                ? report.children("errors").stream()
                        .flatMap(error -> error.text("code").stream())
                        .filter(code -> CODE.matcher(code).matches())
                        .findFirst()
                        .map(code -> code.equals(WINDOW_CLOSED) ? Window.CLOSED : code)
                : Optional.empty();
    }
}

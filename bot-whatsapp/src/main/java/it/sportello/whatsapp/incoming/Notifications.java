package it.sportello.whatsapp.incoming;

import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.ChannelEvent.MessageReceived;
import it.sportello.core.channel.ChannelEvent.Unprocessable;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.MessageRef;
import it.sportello.whatsapp.wire.Json;
import it.sportello.whatsapp.wire.PlatformRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads notifications: batches of up to a thousand changes, of several numbers and kinds, in the order they came. */
public final class Notifications {
    private static final String PLATFORM = "whatsapp_business_account";

    private final String phoneNumberId;

    public Notifications(String phoneNumberId) {
        this.phoneNumberId = Objects.requireNonNull(phoneNumberId, "phoneNumberId");
    }

    /** Everything the body tells; a single {@link Unprocessable} when it tells nothing. */
    public List<ChannelEvent> read(byte[] body) {
        Optional<Json> delivery = Json.parse(body).filter(Json::isObject);
        if (delivery.isEmpty()) {
            return List.of(new Unprocessable("no-json"));
        }
        if (!delivery.get().text("object").orElse(PLATFORM).equals(PLATFORM)) {
            return List.of(new Unprocessable("foreign-object"));
        }
        return orEmpty(changes(delivery.get()));
    }

    private List<ChannelEvent> changes(Json delivery) {
        Times times = new Times(delivery);
        return delivery.children("entry").stream()
                .flatMap(entry -> entry.children("changes").stream())
                .flatMap(change -> change(change, times).stream())
                .toList();
    }

    private List<ChannelEvent> change(Json change, Times times) {
        // Other fields, such as calls, have lists of the same names with other things in them.
        if (!change.text("field").equals(Optional.of("messages"))) {
            return List.of(new Unprocessable("other-field"));
        }
        Json value = change.child("value");
        if (!value.child("metadata").text("phone_number_id").equals(Optional.of(phoneNumberId))) {
            return List.of(new Unprocessable("foreign-number"));
        }
        return orEmpty(items(value, times));
    }

    private static List<ChannelEvent> items(Json value, Times times) {
        List<ChannelEvent> events = new ArrayList<>();
        value.children("messages").forEach(item -> events.add(message(item, value, times.of(item))));
        value.children("statuses").forEach(item -> events.add(Statuses.of(item, times.of(item))));
        value.children("errors").forEach(item -> events.add(new Unprocessable("platform-error")));
        return events;
    }

    private static ChannelEvent message(Json item, Json value, Instant at) {
        if (item.child("group_id").isMissing()) {
            return switch (item.text("type").orElse("")) {
                case "reaction" -> new Unprocessable("reaction");
                case "revoke" -> new Unprocessable("revoke");
                case "system" -> Citizens.changed(item);
                default -> said(item, value, at);
            };
        }
        return new Unprocessable("group");
    }

    private static ChannelEvent said(Json item, Json value, Instant at) {
        if (Citizens.isEcho(item, value)) {
            return new Unprocessable("echo");
        }
        Optional<MessageRef> ref = PlatformRef.of(item, "id");
        Optional<ConversationKey> from = Citizens.writing(item, value);
        if (ref.isEmpty() || from.isEmpty()) {
            return new Unprocessable(ref.isEmpty() ? "no-id" : "no-sender");
        }
        // A correction carries the whole corrected message inside it.
        Json edit = item.child("edit");
        var content = Contents.of(edit.isObject() ? edit.child("message") : item);
        return new MessageReceived(new IncomingMessage(
                ref.get(), from.get(), content, Optional.empty(), at, PlatformRef.of(edit, "original_message_id")));
    }

    private static List<ChannelEvent> orEmpty(List<ChannelEvent> events) {
        return events.isEmpty() ? List.of(new Unprocessable("empty")) : events;
    }

    /** The messages among the events, in their order. */
    public static Stream<IncomingMessage> messages(List<ChannelEvent> events) {
        return events.stream()
                .filter(MessageReceived.class::isInstance)
                .map(event -> ((MessageReceived) event).message());
    }
}

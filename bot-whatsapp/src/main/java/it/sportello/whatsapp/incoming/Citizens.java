package it.sportello.whatsapp.incoming;

import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.ChannelEvent.AddressChanged;
import it.sportello.core.channel.ChannelEvent.Unprocessable;
import it.sportello.core.message.ConversationKey;
import it.sportello.whatsapp.wire.CitizenAddress;
import it.sportello.whatsapp.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who says something, and who has become somebody else. */
final class Citizens {
    private Citizens() {}

    /** Who wrote a message; empty when neither it nor the only contact beside it tells. */
    static Optional<ConversationKey> writing(Json message, Json value) {
        return named(message, "from", "from_user_id")
                .or(() -> onlyContact(value).flatMap(contact -> named(contact, "wa_id", "user_id")))
                .map(CitizenAddress::key);
    }

    /**
     * Whether the message is one of ours, sent from another of our devices: to answer it would be to talk to ourselves.
     * The sender alone does not tell, for payloads that were made anonymous may have one number everywhere.
     */
    static boolean isEcho(Json message, Json value) {
        Optional<CitizenAddress> from = message.text("from").flatMap(CitizenAddress::number);
        Optional<CitizenAddress> ours = value.child("metadata")
                .text("display_phone_number")
                .flatMap(shown -> CitizenAddress.number(shown.replaceAll("[ ()-]", "")));
        return message.text("to").isPresent() && from.isPresent() && from.equals(ours);
    }

    /** What a message of the platform about a citizen says. */
    static ChannelEvent changed(Json message) {
        Json system = message.child("system");
        return switch (system.text("type").orElse("")) {
            case "user_changed_number", "customer_changed_number" ->
                moved(first(message, "from").or(() -> first(system, "customer")), first(system, "wa_id", "new_wa_id"));
            case "user_changed_user_id" ->
                moved(
                        first(system, "previous_user_id").or(() -> first(message, "previous_user_id", "from")),
                        first(system, "user_id", "new_user_id").or(() -> first(message, "from_user_id")));
            default -> new Unprocessable("system");
        };
    }

    private static ChannelEvent moved(Optional<CitizenAddress> from, Optional<CitizenAddress> to) {
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return new Unprocessable("address-change");
        }
        return new AddressChanged(from.get().key(), to.get().key());
    }

    /** The number wherever there is one, for the reasons that the channel's package gives. */
    private static Optional<CitizenAddress> named(Json who, String number, String userId) {
        return who.text(number)
                .flatMap(CitizenAddress::number)
                .or(() -> first(who, userId))
                .or(() -> first(who, number));
    }

    private static Optional<CitizenAddress> first(Json where, String... names) {
        return Stream.of(names)
                .flatMap(name -> where.text(name).stream())
                .flatMap(written -> CitizenAddress.of(written).stream())
                .findFirst();
    }

    private static Optional<Json> onlyContact(Json value) {
        List<Json> contacts = value.children("contacts");
        return contacts.size() == 1 ? Optional.of(contacts.get(0)) : Optional.empty();
    }
}

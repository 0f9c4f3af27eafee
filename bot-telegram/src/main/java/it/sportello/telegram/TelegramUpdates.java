package it.sportello.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.Delivery.TryLater;
import it.sportello.core.channel.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** What came of fetching updates. */
public sealed interface TelegramUpdates {

    /** One update as it came, for {@link TelegramChannel#polled}. Hidden in logs. */
    record RawUpdate(long id, String json) {
        public RawUpdate {
            Objects.requireNonNull(json, "json");
        }

        public byte[] bytes() {
            return json.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "RawUpdate[" + id + ", " + json.length() + " characters]";
        }
    }

    /**
     * Updates, perhaps none, in the platform's order.
     *
     * @param unreadable how many more there were that have no number and so can be neither kept nor confirmed
     */
    record Fetched(List<RawUpdate> updates, int unreadable) implements TelegramUpdates {
        public Fetched {
            updates = List.copyOf(updates);
        }

        /** What to ask for next once all of these are kept; empty where there are none. */
        public OptionalLong nextOffset() {
            return updates.stream().mapToLong(update -> update.id() + 1).max();
        }
    }

    /** No updates: why, in the words used for messages that could not be sent, and how long to wait. */
    record Failed(Delivery why) implements TelegramUpdates {
        public Failed {
            Objects.requireNonNull(why, "why");
        }
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(Function<Fetched, T> fetched, Function<Failed, T> failed) {
        return this instanceof Fetched it ? fetched.apply(it) : failed.apply((Failed) this);
    }

    /** Reads the reply to getUpdates; whatever its shape, the outcome is a value. */
    static TelegramUpdates read(HttpReply reply) {
        JsonNode result = Replies.body(reply).path("result");
        Delivery answer = Replies.read(reply);
        if (!(answer instanceof Delivery.Delivered)) {
            return new Failed(answer);
        }
        return result.isArray()
                ? fetched(result)
                : new Failed(new TryLater(Optional.empty(), true, "unreadable-reply"));
    }

    private static Fetched fetched(JsonNode result) {
        List<RawUpdate> updates = new ArrayList<>();
        for (JsonNode update : result) {
            Fields.id(update.path("update_id"))
                    .ifPresent(id -> updates.add(new RawUpdate(Long.parseLong(id), update.toString())));
        }
        return new Fetched(updates, result.size() - updates.size());
    }
}

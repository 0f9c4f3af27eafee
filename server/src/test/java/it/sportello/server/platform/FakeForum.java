package it.sportello.server.platform;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The topics of one group on the fake Telegram, as strict as the real ones. */
public final class FakeForum {
    /** A group with topics, of which the bot is an administrator. */
    public static final String GROUP = "-1001234567890";

    private static final Set<String> METHODS =
            Set.of("createForumTopic", "closeForumTopic", "reopenForumTopic", "deleteForumTopic");
    private static final Set<Integer> COLOURS =
            Set.of(7_322_096, 16_766_590, 13_338_331, 9_367_192, 16_749_490, 16_478_047);
    private static final int LONGEST_NAME = 128;

    private final TreeMap<Long, Topic> topics = new TreeMap<>();
    private long last = 40;

    /** One topic. */
    public record Topic(long number, String name, boolean closed) {}

    boolean serves(String method) {
        return METHODS.contains(method);
    }

    /** Why a call is refused; empty where it is taken, and then it is done. */
    synchronized Optional<String> take(String method, JsonObject body) {
        if (!isHere(body)) {
            return Optional.of("Bad Request: the chat is not a forum");
        }
        return method.equals("createForumTopic") ? create(body) : change(method, body);
    }

    private Optional<String> create(JsonObject body) {
        String name = body.getString("name", "");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of("Bad Request: TOPIC_TITLE_EMPTY");
        }
        if (!COLOURS.contains(body.getInteger("icon_color", 7_322_096))) {
            return Optional.of("Bad Request: invalid forum topic icon color specified");
        }
        last += 2;
        topics.put(last, new Topic(last, name, false));
        return Optional.empty();
    }

    private Optional<String> change(String method, JsonObject body) {
        Topic topic = topics.get(body.getLong("message_thread_id", 0L));
        if (topic == null) {
            return Optional.of("Bad Request: TOPIC_ID_INVALID");
        }
        if (method.equals("deleteForumTopic")) {
            topics.remove(topic.number());
            return Optional.empty();
        }
        boolean closes = method.equals("closeForumTopic");
        if (topic.closed() == closes) {
            return Optional.of("Bad Request: TOPIC_NOT_MODIFIED");
        }
        topics.put(topic.number(), new Topic(topic.number(), topic.name(), closes));
        return Optional.empty();
    }

    /** Why a message to a topic is refused. */
    synchronized Optional<String> refusal(JsonObject message) {
        boolean lost = message.containsKey("message_thread_id")
                && (!isHere(message) || !topics.containsKey(message.getLong("message_thread_id")));
        return lost ? Optional.of("Bad Request: message thread not found") : Optional.empty();
    }

    private static boolean isHere(JsonObject body) {
        return GROUP.equals(String.valueOf(body.getValue("chat_id")));
    }

    /** What the platform says of the topic that was made last. */
    synchronized JsonObject made() {
        Topic topic = topics.get(last);
        return new JsonObject()
                .put("message_thread_id", topic.number())
                .put("name", topic.name())
                .put("icon_color", 7_322_096);
    }

    /** The topics that there are whose name holds that. */
    public synchronized List<Topic> named(String part) {
        return topics.values().stream()
                .filter(topic -> topic.name().contains(part))
                .toList();
    }

    /** Somebody deletes a topic by hand. */
    public synchronized void delete(long number) {
        topics.remove(number);
    }
}

package it.sportello.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.message.Language;
import it.sportello.core.message.ReplyOption;
import it.sportello.telegram.TopicReply.Done;
import it.sportello.telegram.TopicReply.Gone;
import it.sportello.telegram.TopicReply.Later;
import it.sportello.telegram.TopicReply.Refused;
import it.sportello.telegram.TopicReply.Unclear;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of the platform for the staff's group, and what its replies mean. */
class StaffGroupCallsTest {
    private final StaffGroupCalls calls = new StaffGroupCalls(
            new TelegramSettings("https://bot.example.org", "1:x", "s", Optional.of("-1001234567890")));

    @Test
    void aTopicIsMadeInAColourOfItsUrgency() {
        assertCall(
                "createForumTopic",
                "{'chat_id': -1001234567890, 'name': '#1 Quando?', 'icon_color': 7322096}",
                calls.create("#1 Quando?", false));
        assertCall(
                "createForumTopic",
                "{'chat_id': -1001234567890, 'name': '#1 Aiuto', 'icon_color': 16478047}",
                calls.create("#1 Aiuto", true));
    }

    @Test
    void whatIsSaidIsSaidAsItStands() {
        assertCall(
                "sendMessage",
                "{'chat_id': -1001234567890, 'message_thread_id': 42, 'text': '<b>*x*',"
                        + " 'link_preview_options': {'is_disabled': true}}",
                calls.say(42, "<b>*x*", List.of()));
        assertCall(
                "sendMessage",
                "{'chat_id': -1001234567890, 'message_thread_id': 42, 'text': 'x',"
                        + " 'link_preview_options': {'is_disabled': true},"
                        + " 'reply_markup': {'inline_keyboard': [[{'text': 'Prendo io', 'callback_data': 'staff:take'}]]}}",
                calls.say(42, "x", List.of(new ReplyOption("staff:take", "Prendo io"))));
    }

    @Test
    void aTopicIsClosedReopenedAndDeleted() {
        String topic = "{'chat_id': -1001234567890, 'message_thread_id': 42}";
        assertCall("closeForumTopic", topic, calls.close(42));
        assertCall("reopenForumTopic", topic, calls.reopen(42));
        assertCall("deleteForumTopic", topic, calls.delete(42));
    }

    @ParameterizedTest
    @CsvSource({"it, prendi, aiuto", "en, take, help", "sl, prendi, aiuto"})
    void theMenuIsInTheLanguageOfTheGroup(Language language, String first, String last) {
        HttpCall call = calls.setCommands(language);
        assertEquals("setMyCommands", Golden.method(call));
        JsonNode menu = Golden.body(call).path("commands");
        assertEquals(first, menu.path(0).path("command").asText());
        assertEquals(last, menu.path(4).path("command").asText());
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                Arguments.of(200, "{'ok': true, 'result': {'message_thread_id': 42}}", new Done(Optional.of(42L))),
                Arguments.of(200, "{'ok': true, 'result': true}", new Done(Optional.empty())),
                refused("TOPIC_NOT_MODIFIED", new Done(Optional.empty())),
                refused("message thread not found", new Gone()),
                refused("TOPIC_ID_INVALID", new Gone()),
                refused("TOPIC_DELETED", new Gone()),
                refused("not enough rights to create a topic", new Refused("no-right")),
                refused("the chat is not a forum", new Refused("no-right")),
                refused("TOPIC_CLOSED", new Refused("no-right")),
                refused("chat not found", new Refused("no-such-chat")),
                refused("message is too long", new Refused("too-long")),
                Arguments.of(
                        400,
                        "{'ok': false, 'error_code': 400, 'description': 'Bad Request: group chat was upgraded',"
                                + " 'parameters': {'migrate_to_chat_id': -100777}}",
                        new Refused("group-has-another-number")),
                Arguments.of(
                        429,
                        "{'ok': false, 'error_code': 429, 'description': 'Too Many Requests: retry after 17',"
                                + " 'parameters': {'retry_after': 17}}",
                        new Later(Optional.of(Duration.ofSeconds(17)), "too-many-requests")),
                Arguments.of(502, "<html>", new Later(Optional.empty(), "server-error")),
                Arguments.of(504, "<html>", new Unclear()),
                Arguments.of(200, "<html>", new Unclear()),
                Arguments.of(401, "{'ok': false, 'error_code': 401}", new Later(Optional.empty(), "token-refused")));
    }

    private static Arguments refused(String description, TopicReply meaning) {
        return Arguments.of(
                400, "{'ok': false, 'error_code': 400, 'description': 'Bad Request: " + description + "'}", meaning);
    }

    @ParameterizedTest
    @MethodSource("replies")
    void aReplyMeansWhatIsToBeDoneNext(int status, String body, TopicReply meaning) {
        assertEquals(meaning, TopicReply.read(new HttpReply(status, Map.of(), body.replace('\'', '"'))));
    }

    private static void assertCall(String method, String body, HttpCall call) {
        assertEquals(method, Golden.method(call));
        assertEquals(Golden.json(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), Golden.body(call));
    }
}

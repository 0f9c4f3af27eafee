package it.sportello.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.ChannelEvent.StaffSpoke;
import it.sportello.core.channel.ChannelEvent.Unprocessable;
import it.sportello.core.channel.Received;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.StaffOrder;
import it.sportello.core.message.StaffOrder.Kind;
import it.sportello.core.message.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done in the staff's group, and that nothing of it is a citizen's. */
class GroupReaderTest {
    private static final String GROUP = "-1001234567890";
    private static final TelegramChannel CHANNEL =
            new TelegramChannel(new TelegramSettings("https://bot.example.org", "1:x", "s", Optional.of(GROUP)));

    private static final String HERE = "'chat': {'id': -1001234567890, 'type': 'supergroup', 'is_forum': true}";
    private static final String ANNA = "'from': {'id': 6000000001, 'is_bot': false, 'first_name': 'Inventata'}";
    private static final String TOPIC =
            "'message_thread_id': 42, 'is_topic_message': true, 'message_id': 50, 'date': 1790000000";

    @Test
    void aColleaguesWordsAreAnOrderInTheirTopic() {
        assertEquals(spoke(StaffOrder.written("Apre alle 9.")), said("'text': 'Apre alle 9.'"));
        assertEquals(
                spoke(StaffOrder.of(Kind.CLOSE)),
                said("'text': '/chiudi', 'entities': [{'type': 'bot_command', 'offset': 0, 'length': 7}]"));
        assertEquals(spoke(new StaffOrder(Kind.NOTE, new Words("tra noi"))), said("'text': '// tra noi'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'photo': [{'file_id': 'x'}], 'caption': 'ecco' | UNREADABLE",
                "'voice': {'file_id': 'x'}                      | UNREADABLE",
                "'forum_topic_closed': {}                       | TOPIC_CLOSED",
                "'forum_topic_reopened': {}                     | TOPIC_REOPENED"
            },
            quoteCharacter = '"')
    void whatIsNoTextIsAnOrderToo(String content, Kind kind) {
        assertEquals(spoke(StaffOrder.of(kind)), said(content));
    }

    @Test
    void whatIsEditedIsToldApart() {
        String message = "{" + TOPIC + "," + HERE + "," + ANNA + ",'text': 'Apre alle 8.'}";
        assertEquals(spoke(StaffOrder.of(Kind.EDITED)), event("'edited_message': " + message));
    }

    @Test
    void aPressedButtonIsAnOrderAndOnlyItsWaitingSignEnds() {
        String pressed = "'callback_query': {'id': '77', " + ANNA + ", 'data': 'staff:take', 'message': {" + TOPIC + ","
                + HERE + "}}";
        Received.Events events = receive(pressed);
        assertEquals(List.of(spoke(StaffOrder.of(Kind.TAKE))), events.events());
        assertEquals(
                List.of("answerCallbackQuery"),
                events.courtesies().stream().map(Golden::method).toList());
    }

    @Test
    void whoAdministersNamelesslyHasNoNumber() {
        String nameless = "'from': {'id': 1087968824, 'is_bot': true}, 'sender_chat': {'id': -1001234567890}";
        assertEquals(
                new StaffSpoke(new MessageRef("update:9"), GROUP, 42, 0, StaffOrder.written("Ciao")),
                event("'message': {" + TOPIC + "," + HERE + "," + nameless + ",'text': 'Ciao'}"));
    }

    @Test
    void whatIsForNoTicketIsLeftAlone() {
        assertEquals(
                new Unprocessable("nothing-for-a-ticket"),
                event("'message': {'message_id': 50, " + HERE + "," + ANNA + ",'text': 'caffè?'}"));
        assertEquals(new Unprocessable("nothing-for-a-ticket"), said("'pinned_message': {}"));
        assertEquals(
                new Unprocessable("said-by-a-bot"),
                event("'message': {" + TOPIC + "," + HERE + ",'from': {'id': 1, 'is_bot': true},'text': 'bip'}"));
    }

    @Test
    void anotherGroupIsNobodys() {
        assertEquals(
                new Unprocessable("not-a-private-chat"),
                event("'message': {" + TOPIC + ",'chat': {'id': -100999, 'type': 'supergroup'}," + ANNA
                        + ",'text': 'Ciao'}"));
    }

    private static StaffSpoke spoke(StaffOrder order) {
        return new StaffSpoke(new MessageRef("update:9"), GROUP, 42, 6_000_000_001L, order);
    }

    private static ChannelEvent said(String content) {
        return event("'message': {" + TOPIC + "," + HERE + "," + ANNA + "," + content + "}");
    }

    private static ChannelEvent event(String update) {
        return receive(update).events().get(0);
    }

    private static Received.Events receive(String update) {
        String json = ("{'update_id': 9, " + update + "}").replace('\'', '"');
        return (Received.Events) CHANNEL.receive(CHANNEL.polled(json.getBytes(StandardCharsets.UTF_8)));
    }
}

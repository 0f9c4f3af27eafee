package it.sportello.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.ChannelEvent.AddressChanged;
import it.sportello.core.channel.ChannelEvent.ReachabilityChanged;
import it.sportello.core.channel.ChannelEvent.Unprocessable;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.channel.Received;
import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.message.Content;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramReceiveTest {

    @Test
    void receiveReadsAMessage() {
        IncomingMessage expected = new IncomingMessage(
                new MessageRef("update:918273001"),
                Golden.ANNAROSA,
                text("Quando si paga la mensa?"),
                Optional.of(Language.ITALIAN),
                Instant.ofEpochSecond(1790000000),
                Optional.empty());
        assertEquals(expected, Golden.message("receiveReadsAMessage"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"receiveReadsAMessageWithMembersNobodyKnows", "receiveReadsAMessageWhoseSenderAndChatSayLittle"})
    void unknownAndMissingMembersDoNotMatter(String name) {
        assertEquals(text("Buongiorno"), Golden.message(name).content());
        assertEquals(Golden.ANNAROSA, Golden.message(name).from());
    }

    @ParameterizedTest
    @CsvSource({
        "receiveReadsACommandWithItsArgument, start, iscrizione-nido",
        "receiveReadsACommandThatNamesTheBot, persona, ''",
        "receiveReadsACommandThatNobodyMarked, privacy, ''",
        "receiveReadsACommandThatAMarkEnds, aiuto, ', per favore'"
    })
    void receiveReadsACommand(String name, String command, String argument) {
        assertEquals(
                new Content.Command(command, new Words(argument)),
                Golden.message(name).content());
    }

    @ParameterizedTest
    @CsvSource({
        "receiveReadsACommandInTheMiddleAsText, scrivo /start e poi?",
        "receiveReadsAPathAsText, /etc/hosts che cos'è?",
        "receiveReadsAnUnmarkedBeginningAsText, /numero 5 del viale"
    })
    void receiveReadsWhatIsNoCommandAsText(String name, String words) {
        assertEquals(text(words), Golden.message(name).content());
    }

    @Test
    void receiveReadsAnEditAsACorrection() {
        IncomingMessage edit = Golden.message("receiveReadsAnEditAsACorrection");
        assertEquals(text("Quando si paga il nido?"), edit.content());
        assertEquals(Optional.of(new MessageRef("message:7001234567:41")), edit.corrects());
        assertEquals(Instant.ofEpochSecond(1790000060), edit.sentAt());
        assertTrue(edit.ref().value().startsWith("update:"));
    }

    @ParameterizedTest
    @CsvSource({
        "receiveReadsAPressedButtonWithItsLabel, Asilo nido",
        "receiveReadsAButtonOfAMessageOutOfReach, ''",
        "receiveReadsAButtonOfAnInlineMessage, ''"
    })
    void receiveReadsAPressedButton(String name, String label) {
        assertEquals(
                new Content.Choice("a:nido", new Words(label)),
                Golden.message(name).content());
        assertEquals(Golden.ANNAROSA, Golden.message(name).from());
    }

    @Test
    void aPressedButtonIsAnsweredAndItsMessageLosesTheButtons() {
        List<HttpCall> calls =
                Golden.received("receiveReadsAPressedButtonWithItsLabel").courtesies();
        assertEquals(
                List.of("answerCallbackQuery", "editMessageReplyMarkup"),
                calls.stream().map(Golden::method).toList());
        assertEquals(Golden.json(Golden.bytes("courtesies/answerCallbackQuery")), Golden.body(calls.get(0)));
        assertEquals(Golden.json(Golden.bytes("courtesies/editMessageReplyMarkup")), Golden.body(calls.get(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receiveReadsAButtonOfAMessageOutOfReach",
                "receiveReadsAButtonOfAnInlineMessage",
                "aButtonWithoutDataIsAnsweredAllTheSame"
            })
    void aButtonOutOfReachIsOnlyAnswered(String name) {
        List<HttpCall> calls = Golden.received(name).courtesies();
        assertEquals(
                List.of("answerCallbackQuery"),
                calls.stream().map(Golden::method).toList());
    }

    @Test
    void aMessageNumberThatThePlatformNeverGivesIsNotEdited() {
        String pressed =
                new String(Golden.bytes("incoming/receiveReadsAPressedButtonWithItsLabel"), StandardCharsets.UTF_8);
        byte[] odd = pressed.replace("\"message_id\": 42,", "\"message_id\": 4294967338,")
                .getBytes(StandardCharsets.UTF_8);
        Received.Events events = (Received.Events) Golden.CHANNEL.receive(Golden.CHANNEL.polled(odd));
        assertEquals(
                List.of("answerCallbackQuery"),
                events.courtesies().stream().map(Golden::method).toList());
    }

    @Test
    void aTextIsGreetedByTyping() {
        List<HttpCall> calls = Golden.received("receiveReadsAMessage").courtesies();
        assertEquals(1, calls.size());
        assertEquals(
                "https://bot.example.org/bot123456:invented-TOKEN/sendChatAction",
                calls.get(0).url());
        assertEquals(Golden.json(Golden.bytes("courtesies/sendChatAction")), Golden.body(calls.get(0)));
    }

    @Test
    void nobodyElseIsGreeted() {
        assertEquals(List.of(), Golden.received("unreadable-VOICE-voice").courtesies());
        assertEquals(
                List.of(), Golden.received("aGroupMessageIsNotForTheCounter").courtesies());
    }

    @ParameterizedTest
    @CsvSource({
        "VOICE, voice, ''",
        "VOICE, audio, Ascolta",
        "IMAGE, photo, È questo il modulo?",
        "VIDEO, video, ''",
        "VIDEO, video_note, ''",
        "VIDEO, animation, ''",
        "DOCUMENT, document, Va bene così?",
        "STICKER, sticker, ''",
        "LOCATION, location, ''",
        "LOCATION, venue, ''",
        "CONTACT, contact, ''",
        "UNKNOWN, poll, ''",
        "UNKNOWN, dice, ''",
        "UNKNOWN, web_app_data, Invia",
        "UNKNOWN, hologram, Guarda"
    })
    void whatCannotBeReadHasAKindAndKeepsItsCaption(Content.Kind kind, String member, String caption) {
        assertEquals(
                new Content.Unreadable(kind, new Words(caption)),
                Golden.message("unreadable-" + kind + "-" + member).content());
    }

    @ParameterizedTest
    @CsvSource({"receiveSeesThatTheBotWasBlocked, false", "receiveSeesThatTheBotWasLetInAgain, true"})
    void receiveSeesWhetherTheCitizenCanBeReached(String name, boolean reachable) {
        assertEquals(new ReachabilityChanged(Golden.ANNAROSA, reachable), Golden.event(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiveSeesThatAGroupMovedAway", "receiveSeesWhereAGroupCameFrom"})
    void bothEndsOfAMoveSayTheSame(String name) {
        ChannelEvent expected = new AddressChanged(Golden.key("-4455667788"), Golden.key("-1002233445566"));
        assertEquals(expected, Golden.event(name));
    }

    @ParameterizedTest
    @CsvSource({
        "aGroupMessageIsNotForTheCounter, not-a-private-chat",
        "leavingAGroupBlocksNobody, not-a-private-chat",
        "aButtonPressedInAGroupIsNotForTheCounter, not-a-private-chat",
        "aBotsMessageIsNotForTheCounter, said-by-a-bot",
        "aChannelPostIsNotForTheCounter, unused-update-kind",
        "aReactionIsNotForTheCounter, unused-update-kind",
        "aPinnedMessageIsAService, service-message",
        "movingLiveLocationsAreIgnored, live-location",
        "aButtonWithoutDataIsAnsweredAllTheSame, button-without-data"
    })
    void whatIsNotForTheCounterIsCountedUnderItsReason(String name, String reason) {
        assertEquals(List.of(new Unprocessable(reason)), Golden.received(name).events());
    }

    @Test
    void aMissingSecretIsRefused() {
        byte[] body = Golden.bytes("incoming/receiveReadsAMessage");
        WebhookRequest request = new WebhookRequest("POST", Map.of(), Map.of(), body);
        Received.Refused refused = assertInstanceOf(Received.Refused.class, Golden.CHANNEL.receive(request));
        assertEquals(401, refused.status());
    }

    private static Content.Text text(String words) {
        return new Content.Text(new Words(words));
    }
}

package it.sportello.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.ChannelEvent.AddressChanged;
import it.sportello.core.channel.ChannelEvent.MessageReceived;
import it.sportello.core.channel.ChannelEvent.StatusReported;
import it.sportello.core.channel.ChannelEvent.Unprocessable;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.message.Content;
import it.sportello.core.message.Content.Kind;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test reads the payload that has its name; in the tables the payload is named first. */
class IncomingGoldenTest {
    private static final Instant AT = Instant.ofEpochSecond(1_764_000_000);
    private static final MessageRef REF = new MessageRef("wamid.TEST0001");
    private static final MessageRef OURS = new MessageRef("wamid.OURS");

    private List<ChannelEvent> events = List.of();
    private List<HttpCall> courtesies = List.of();

    @BeforeEach
    void receiveThePayload(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName();
        if (!name.startsWith("each") && !name.endsWith("EvenAThousand")) {
            receive(name);
        }
    }

    private void receive(String name) {
        var received = Office.received(Office.golden("incoming/" + name).getBytes(UTF_8));
        events = received.events();
        courtesies = received.courtesies();
    }

    @Test
    void aTextIsRead() {
        assertEquals(
                List.of(new MessageReceived(new IncomingMessage(
                        REF,
                        Office.LIVIA,
                        text("Quando scade la bolletta? È già tardi 😀"),
                        Optional.empty(),
                        AT,
                        Optional.empty()))),
                events);
        assertEquals(1, courtesies.size());
        assertEquals(
                "http://127.0.0.1:9/v25.0/100200300400500/messages",
                courtesies.get(0).url());
        assertEquals(
                "{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"wamid.TEST0001\","
                        + "\"typing_indicator\":{\"type\":\"text\"}}",
                courtesies.get(0).body());
    }

    @ParameterizedTest
    @CsvSource({
        "aNumberWrittenAsJsonNumberIsTheSameCitizen, 393330000001",
        "aNumberWithPlusSignIsTheSameCitizen, 393330000001",
        "aCitizenWithoutNumberIsKnownByUserId, IT.20010000000000001",
        "aUserIdInFromIsAUserId, IT.20010000000000001",
        "theNumberComesBeforeTheUserId, 393330000001",
        "aSenderNamedOnlyByTheSingleContactIsKnown, IT.20010000000000001"
    })
    void eachIsFrom(String payload, String address) {
        receive(payload);
        assertEquals(Office.citizen(address), message().from());
        assertEquals(text("ciao"), message().content());
    }

    @Test
    void aMessageWithoutContactsIsRead() {
        assertEquals(text("ciao"), message().content());
    }

    @Test
    void aPressedButtonIsAChoice() {
        assertEquals(choice("a:bollette", "Bollette"), message().content());
    }

    @Test
    void aChosenRowIsAChoice() {
        assertEquals(choice("a:esami", "Esami"), message().content());
    }

    @Test
    void aTemplatesButtonIsAChoice() {
        assertEquals(choice("si", "Sì, confermo"), message().content());
    }

    @Test
    void aButtonWithoutTokenIsItsLabel() {
        assertEquals(text("Bollette"), message().content());
    }

    @Test
    void aZeroCharacterIsNotKept() {
        assertEquals(choice("a:b", "B"), message().content());
    }

    @ParameterizedTest
    @CsvSource({
        "aFilledFormIsUnreadable, UNKNOWN, ''",
        "anInteractiveMessageThatFailedIsUnreadable, UNKNOWN, ''",
        "anImageIsUnreadableWithItsCaption, IMAGE, La mia bolletta",
        "aVoiceNoteIsUnreadable, VOICE, ''",
        "anOldVoiceNoteIsUnreadable, VOICE, ''",
        "aVideoIsUnreadable, VIDEO, ''",
        "aDocumentIsUnreadable, DOCUMENT, Il modulo",
        "aStickerIsUnreadable, STICKER, ''",
        "aLocationIsUnreadable, LOCATION, ''",
        "aContactIsUnreadable, CONTACT, ''",
        "anOrderIsUnreadable, UNKNOWN, ''",
        "anUnsupportedMessageIsUnreadable, UNKNOWN, ''",
        "aTypeOfTomorrowIsUnreadable, UNKNOWN, ''",
        "aTextWithoutBodyIsUnreadable, UNKNOWN, ''"
    })
    void eachReadsAs(String payload, Kind kind, String caption) {
        receive(payload);
        assertEquals(new Content.Unreadable(kind, new Words(caption)), message().content());
        assertEquals(Office.LIVIA, message().from());
    }

    @Test
    void anEditCorrectsTheEarlierMessage() {
        assertEquals(new MessageRef("wamid.TEST0002"), message().ref());
        assertEquals(Optional.of(REF), message().corrects());
        assertEquals(text("Quando scade la rata?"), message().content());
    }

    @Test
    void aCitizenWithOurNumberIsNoEcho() {
        assertEquals(text("ciao"), message().content());
    }

    @Test
    void aChangedNumberMovesTheConversation() {
        assertEquals(List.of(new AddressChanged(Office.LIVIA, Office.citizen("393330000009"))), events);
        assertEquals(List.of(), courtesies);
    }

    @Test
    void aChangedUserIdMovesTheConversation() {
        ConversationKey to = Office.citizen("IT.20010000000000009");
        assertEquals(List.of(new AddressChanged(Office.HIDDEN, to)), events);
    }

    @Test
    void anUnreadableTimeIsThatOfTheNewestNeighbour() {
        assertEquals(
                List.of(AT, AT.plusSeconds(100), AT.plusSeconds(100), AT.plusSeconds(100)),
                messages().map(IncomingMessage::sentAt).toList());
    }

    @Test
    void aDeliveryWithoutAnyTimeIsOfTheEpoch() {
        assertEquals(Instant.EPOCH, message().sentAt());
    }

    @Test
    void oneBadItemDoesNotSpoilTheOthers() {
        assertEquals(
                List.of("other-field", "wamid.A", "no-id", "no-id", "no-id", "wamid.B", "READ", "wamid.C"),
                events.stream().map(IncomingGoldenTest::gist).toList());
        assertEquals(1, courtesies.size());
    }

    @Test
    void anotherNumberOfTheSameAppIsLeftAlone() {
        assertEquals(
                List.of("foreign-number", "wamid.B"),
                events.stream().map(IncomingGoldenTest::gist).toList());
    }

    @Test
    void ourNumbersIdMayBeAJsonNumber() {
        assertEquals(text("ciao"), message().content());
    }

    @Test
    void anotherFieldIsCounted() {
        assertEquals(List.of(new Unprocessable("other-field"), new Unprocessable("other-field")), events);
    }

    @Test
    void statusesAreReportedInTheirOrder() {
        assertEquals(
                Stream.of(DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.READ, DeliveryStatus.READ)
                        .map(status -> new StatusReported(OURS, status, Optional.empty(), AT))
                        .toList(),
                events);
        assertEquals(List.of(), courtesies);
    }

    @Test
    void aFailureCarriesItsCode() {
        assertEquals(List.of(new StatusReported(OURS, DeliveryStatus.FAILED, Optional.of("131026"), AT)), events);
    }

    @Test
    void aMessageThatCameTooLateForTheWindowFailsWithAWordOfItsOwn() {
        assertEquals(
                List.of(new StatusReported(OURS, DeliveryStatus.FAILED, Optional.of("window-closed"), AT)), events);
    }

    @Test
    void aFailureWithoutCodeIsReported() {
        assertEquals(List.of(new StatusReported(OURS, DeliveryStatus.FAILED, Optional.empty(), AT)), events);
    }

    @Test
    void aStatusWithoutRecipientIsReported() {
        assertEquals(List.of(new StatusReported(OURS, DeliveryStatus.DELIVERED, Optional.empty(), AT)), events);
    }

    @Test
    void anUnknownStatusIsCounted() {
        Unprocessable status = new Unprocessable("status");
        assertEquals(List.of(status, status, status), events);
    }

    @ParameterizedTest
    @CsvSource({
        "aMessageOfNobodyIsCounted, no-sender",
        "aMessageWithoutIdIsCounted, no-id",
        "aReactionIsCounted, reaction",
        "aRemovedReactionIsCounted, reaction",
        "aRevokedMessageIsCounted, revoke",
        "aGroupsMessageIsCounted, group",
        "anEchoOfOursIsCounted, echo",
        "aChangedIdentityIsCounted, system",
        "aChangedUserIdWithoutTheOldOneIsCounted, address-change",
        "anotherProductIsCounted, foreign-object",
        "thePlatformsOwnErrorsAreCounted, platform-error"
    })
    void eachIsCountedUnder(String payload, String reason) {
        receive(payload);
        assertEquals(List.of(new Unprocessable(reason)), events);
        assertEquals(List.of(), courtesies);
    }

    @Test
    void statusesAreReportedInTheirOrderEvenAThousand() {
        List<ChannelEvent> thousand = Office.events(Office.repeated("statusesAreReportedInTheirOrder", 250));
        assertEquals(1000, thousand.size());
        assertEquals("SENT", gist(thousand.get(996)));
        assertEquals("READ", gist(thousand.get(999)));
    }

    private IncomingMessage message() {
        assertEquals(1, events.size());
        return assertInstanceOf(MessageReceived.class, events.get(0)).message();
    }

    private Stream<IncomingMessage> messages() {
        return events.stream().map(event -> ((MessageReceived) event).message());
    }

    private static String gist(ChannelEvent event) {
        return event.fold(
                message -> message.message().ref().value(),
                status -> status.status().name(),
                address -> "address",
                reachability -> "reachability",
                staff -> "staff",
                Unprocessable::reason);
    }

    private static Content text(String words) {
        return new Content.Text(new Words(words));
    }

    private static Content choice(String token, String label) {
        return new Content.Choice(token, new Words(label));
    }
}

package it.sportello.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.restfb.DefaultJsonMapper;
import com.restfb.types.webhook.WebhookObject;
import com.restfb.types.webhook.whatsapp.WhatsappMessagesValue;
import com.restfb.types.whatsapp.platform.Message;
import com.restfb.types.whatsapp.platform.Status;
import com.restfb.types.whatsapp.platform.message.Interactive;
import it.sportello.core.channel.ChannelEvent.AddressChanged;
import it.sportello.core.channel.ChannelEvent.MessageReceived;
import it.sportello.core.channel.ChannelEvent.StatusReported;
import it.sportello.core.message.Content;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another library reads our payloads too: where both can tell, they must agree. */
class RestfbPeerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aTextIsRead",
                "aPressedButtonIsAChoice",
                "aChosenRowIsAChoice",
                "aTemplatesButtonIsAChoice",
                "anImageIsUnreadableWithItsCaption",
                "aVoiceNoteIsUnreadable",
                "aStickerIsUnreadable"
            })
    void bothReadTheSameMessage(String payload) {
        Message theirs = theirs(payload).getMessages().get(0);
        IncomingMessage ours =
                assertInstanceOf(MessageReceived.class, ours(payload)).message();
        assertEquals(theirs.getId(), ours.ref().value());
        assertEquals(theirs.getFrom(), ours.from().address().value());
        assertEquals(theirs.getTimestamp().toInstant(), ours.sentAt());
        assertEquals(content(theirs), ours.content());
    }

    private static Content content(Message theirs) {
        return switch (theirs.getType()) {
            case text -> new Content.Text(new Words(theirs.getText().getBody()));
            case interactive -> pressed(theirs.getInteractive());
            case button ->
                new Content.Choice(
                        theirs.getButton().getPayload(),
                        new Words(theirs.getButton().getText()));
            case image ->
                new Content.Unreadable(
                        Content.Kind.IMAGE, new Words(theirs.getImage().getCaption()));
            case audio -> new Content.Unreadable(Content.Kind.VOICE, Words.NONE);
            case sticker -> new Content.Unreadable(Content.Kind.STICKER, Words.NONE);
            default -> throw new AssertionError(theirs.getType());
        };
    }

    private static Content pressed(Interactive theirs) {
        Interactive.Reply reply = Optional.ofNullable(theirs.getButtonReply()).orElseGet(theirs::getListReply);
        return new Content.Choice(reply.getId(), new Words(reply.getTitle()));
    }

    @Test
    void bothSeeTheNewNumber() {
        String payload = "aChangedNumberMovesTheConversation";
        Message theirs = theirs(payload).getMessages().get(0);
        AddressChanged ours = assertInstanceOf(AddressChanged.class, ours(payload));
        assertEquals(theirs.getFrom(), ours.from().address().value());
        assertEquals(theirs.getSystem().getWaId(), ours.to().address().value());
    }

    @Test
    void bothSeeTheFailure() {
        String payload = "aFailureCarriesItsCode";
        Status theirs = theirs(payload).getStatuses().get(0);
        StatusReported ours = assertInstanceOf(StatusReported.class, ours(payload));
        assertEquals(theirs.getId(), ours.message().value());
        assertEquals(
                theirs.getStatus().name().toUpperCase(java.util.Locale.ROOT),
                ours.status().name());
        assertEquals(Optional.of(String.valueOf(theirs.getErrors().get(0).getCode())), ours.failure());
    }

    private static Object ours(String payload) {
        List<?> events = Office.events(Office.golden("incoming/" + payload).getBytes(UTF_8));
        return events.get(0);
    }

    private static WhatsappMessagesValue theirs(String payload) {
        WebhookObject read =
                new DefaultJsonMapper().toJavaObject(Office.golden("incoming/" + payload), WebhookObject.class);
        return (WhatsappMessagesValue)
                read.getEntryList().get(0).getChanges().get(0).getValue();
    }
}

package it.sportello.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportello.core.channel.ChannelEvent.MessageReceived;
import it.sportello.core.channel.Delivery.ChannelDown;
import it.sportello.core.channel.Delivery.TryLater;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.channel.Received;
import it.sportello.telegram.TelegramUpdates.Failed;
import it.sportello.telegram.TelegramUpdates.Fetched;
import it.sportello.telegram.TelegramUpdates.RawUpdate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramUpdatesTest {

    @Test
    void readGivesEachUpdateAsItCame() {
        Fetched fetched = fetched("readGivesEachUpdateAsItCame");
        JsonNode sent = Golden.json(Golden.bytes("updates/readGivesEachUpdateAsItCame"));
        assertEquals(
                List.of(918274001L, 918274002L),
                fetched.updates().stream().map(RawUpdate::id).toList());
        assertEquals(
                sent.path("result").get(0), Golden.json(fetched.updates().get(0).bytes()));
        assertEquals(OptionalLong.of(918274003), fetched.nextOffset());
    }

    @Test
    void aFetchedUpdateIsReadAsIfItHadBeenBrought() {
        RawUpdate update = fetched("readGivesEachUpdateAsItCame").updates().get(0);
        Received.Events events = (Received.Events) Golden.CHANNEL.receive(Golden.CHANNEL.polled(update.bytes()));
        MessageReceived event =
                assertInstanceOf(MessageReceived.class, events.events().get(0));
        assertEquals("update:918274001", event.message().ref().value());
    }

    @Test
    void anUpdateWithoutANumberIsOnlyCounted() {
        Fetched fetched = fetched("anUpdateWithoutANumberIsOnlyCounted");
        assertEquals(2, fetched.unreadable());
        assertEquals(1, fetched.updates().size());
        assertEquals(OptionalLong.of(918274004), fetched.nextOffset());
    }

    @Test
    void noUpdatesConfirmNothing() {
        Fetched none = (Fetched) TelegramUpdates.read(new HttpReply(200, Map.of(), "{\"ok\":true,\"result\":[]}"));
        assertEquals(OptionalLong.empty(), none.nextOffset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "<html>",
                "{\"ok\":true}",
                "{\"ok\":true,\"result\":{}}",
                "{\"ok\":7,\"result\":7}"
            })
    void aReplyOfUnknownShapeIsAFailureToTryLater(String body) {
        Failed failed = assertInstanceOf(Failed.class, TelegramUpdates.read(new HttpReply(200, Map.of(), body)));
        assertInstanceOf(TryLater.class, failed.why());
    }

    @Test
    void aRefusalIsAFailureWithItsReason() {
        assertEquals(
                new Failed(new ChannelDown("token-refused")),
                TelegramUpdates.read(Golden.reply("replies/aRevokedTokenStopsTheChannel")));
    }

    @Test
    void wordsAreNotSeenInAToString() {
        String seen = fetched("readGivesEachUpdateAsItCame").toString();
        assertFalse(seen.contains("Uno") || seen.contains("7001234567"), seen);
    }

    private static Fetched fetched(String name) {
        return assertInstanceOf(Fetched.class, TelegramUpdates.read(Golden.reply("updates/" + name)));
    }
}

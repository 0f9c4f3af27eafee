package it.sportello.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.Delivery.ChannelDown;
import it.sportello.core.channel.Delivery.Delivered;
import it.sportello.core.channel.Delivery.Moved;
import it.sportello.core.channel.Delivery.PlainTextOnly;
import it.sportello.core.channel.Delivery.Rejected;
import it.sportello.core.channel.Delivery.TryLater;
import it.sportello.core.channel.Delivery.Unreachable;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.MessageRef;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramInterpretTest {

    static Stream<Arguments> replies() {
        return Stream.of(
                Arguments.of("aTakenMessageHasItsName", delivered("message:7001234567:43")),
                Arguments.of("aTakenCourtesyHasNoName", new Delivered(Optional.empty())),
                Arguments.of("tooManyRequestsWaitForThisCitizenOnly", later(17, false, "too-many-requests")),
                Arguments.of("aBlockedBotCannotReachTheCitizen", new Unreachable("forbidden")),
                Arguments.of("aDeletedAccountCannotBeReached", new Unreachable("forbidden")),
                Arguments.of("aMissingChatCannotBeReached", new Unreachable("no-such-chat")),
                Arguments.of("aMovedChatHasANewAddress", new Moved(new ChannelAddress("-1002233445566"))),
                Arguments.of("refusedMarkupAsksForPlainText", new PlainTextOnly()),
                Arguments.of("tooMuchMarkupAsksForPlainText", new PlainTextOnly()),
                Arguments.of("aRevokedTokenStopsTheChannel", new ChannelDown("token-refused")),
                Arguments.of("anUnknownTokenStopsTheChannel", new ChannelDown("token-or-method-unknown")),
                Arguments.of("anUnchangedMessageIsDelivered", new Delivered(Optional.empty())),
                Arguments.of("aTextTooLongIsRejected", new Rejected("too-long")),
                Arguments.of("refusedButtonsAreRejected", new Rejected("buttons-refused")),
                Arguments.of("whateverElseIsRejectedWithoutAQuotation", new Rejected("bad-request")),
                Arguments.of(
                        "anotherPollerHoldsEveryoneUp",
                        new TryLater(Optional.empty(), true, "another-poller-or-webhook")),
                Arguments.of("aBrokenServerIsTriedLater", new TryLater(Optional.empty(), false, "server-error")));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void aReplyMeans(String name, Delivery expected) {
        assertEquals(expected, Golden.CHANNEL.interpret(Golden.reply("replies/" + name)));
    }

    @Test
    void theHeaderTellsThePauseWhereTheBodyDoesNot() {
        HttpReply reply = new HttpReply(429, Map.of("retry-after", "8"), "");
        assertEquals(later(8, false, "too-many-requests"), Golden.CHANNEL.interpret(reply));
    }

    @Test
    void aPauseOfUnknownShapeIsLeftToTheService() {
        HttpReply reply = new HttpReply(429, Map.of("Retry-After", "Wed, 21 Oct 2026"), "{\"parameters\":[3]}");
        assertEquals(new TryLater(Optional.empty(), false, "too-many-requests"), Golden.CHANNEL.interpret(reply));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 302, 408, 504})
    void whatIsNotThePlatformsWordIsTriedLater(int status) {
        assertInstanceOf(TryLater.class, Golden.CHANNEL.interpret(new HttpReply(status, Map.of(), "<html>")));
    }

    @Test
    void aPageInsteadOfAReplyIsNotTakenForSuccess() {
        HttpReply reply = new HttpReply(200, Map.of(), "<html>Accedi alla rete</html>");
        assertInstanceOf(TryLater.class, Golden.CHANNEL.interpret(reply));
    }

    @Test
    void aRefusalCountsEvenUnderAStatusOfSuccess() {
        HttpReply reply = new HttpReply(200, Map.of(), "{\"ok\":false,\"error_code\":401}");
        assertInstanceOf(ChannelDown.class, Golden.CHANNEL.interpret(reply));
    }

    private static Delivered delivered(String ref) {
        return new Delivered(Optional.of(new MessageRef(ref)));
    }

    private static TryLater later(int seconds, boolean everyone, String reason) {
        return new TryLater(Optional.of(Duration.ofSeconds(seconds)), everyone, reason);
    }
}

package it.sportello.server.pipeline;

import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.channel.Delivery;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.MessageRef;
import it.sportello.core.pace.InMemoryAllowances;
import it.sportello.core.pace.Limits;
import it.sportello.core.pace.Pace;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.View;
import it.sportello.server.pace.ChannelPace;
import it.sportello.server.pace.Rest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a message, for each way in which a platform can take or refuse it. */
class DispatcherTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Vertx vertx = Vertx.vertx();
    private final PlatformCalls calls = new PlatformCalls(vertx);
    private final OneCallChannel channel = new OneCallChannel(vertx);
    private final InMemoryCounter counter = new InMemoryCounter();
    private final NotedOutbox outbox = new NotedOutbox(counter.outbox());
    private final Rest rest = new Rest(TELEGRAM, 3, counter::now);
    private final Dispatcher dispatcher = dispatcher(Limits.none());

    @AfterEach
    void close() {
        Await.value(vertx.close());
    }

    static Stream<Arguments> deliveries() {
        Optional<MessageRef> name = Optional.of(new MessageRef("wamid.1"));
        return Stream.of(
                Arguments.of(new Delivery.Delivered(name), new Settlement.Sent(name)),
                Arguments.of(new Delivery.Delivered(Optional.empty()), new Settlement.Sent(Optional.empty())),
                Arguments.of(later(MINUTE, false), new Settlement.Retry(MINUTE, "busy")),
                Arguments.of(later(MINUTE, true), new Settlement.Retry(MINUTE, "busy")),
                Arguments.of(later(DAY.multipliedBy(9), false), new Settlement.Retry(DAY, "busy")),
                Arguments.of(new Delivery.Unreachable("forbidden"), new Settlement.Failed("forbidden", true)),
                Arguments.of(new Delivery.Rejected("too-long"), new Settlement.Failed("too-long", false)),
                Arguments.of(new Delivery.PlainTextOnly(), new Settlement.AsPlainText()),
                Arguments.of(
                        new Delivery.Moved(new ChannelAddress("77")), new Settlement.Moved(new ChannelAddress("77"))));
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void whatThePlatformSaysDecides(Delivery said, Settlement expected) {
        channel.says(said instanceof Delivery.Delivered ? 200 : 400, said);
        assertEquals(expected, settlementOfOne());
    }

    static Stream<Delivery> laterWithoutATime() {
        return Stream.of(
                new Delivery.TryLater(Optional.empty(), false, "busy"), new Delivery.ChannelDown("token-refused"));
    }

    @ParameterizedTest
    @MethodSource("laterWithoutATime")
    void whereThePlatformNamesNoTimeTheServiceWaitsABit(Delivery said) {
        channel.says(500, said);
        Settlement.Retry retry = assertInstanceOf(Settlement.Retry.class, settlementOfOne());
        assertTrue(retry.after().compareTo(Duration.ofSeconds(1)) >= 0, retry::toString);
        assertTrue(retry.after().compareTo(Duration.ofSeconds(2)) <= 0, retry::toString);
    }

    @Test
    void whatIsRefusedEvenAsPlainTextWillNeverArrive() {
        channel.says(400, new Delivery.PlainTextOnly());
        say("1");
        sendAll(dispatcher);
        sendAll(dispatcher);
        assertEquals(new Settlement.Failed("formatting", false), outbox.last());
    }

    @Test
    void aMessageThatCannotBeRenderedHoldsUpNoOther() {
        channel.stumblesOver("Difetto");
        CounterSamples.talk(counter.inbox(), counter.conversations(), heard("1:0", citizen("1"), "quando?"), "Difetto");
        say("2");
        List<Rendered> taken = Await.value(dispatcher.take(64));
        Await.value(Future.join(taken.stream().map(dispatcher::work).toList()).otherwiseEmpty());
        assertEquals(2, taken.size());
        assertEquals(List.of("Ecco"), channel.bodies());
    }

    @Test
    void whatWasSurelyNotSentIsTriedAgain() {
        channel.isAway();
        assertEquals(
                "no-connection",
                assertInstanceOf(Settlement.Retry.class, settlementOfOne()).reason());
    }

    @Test
    void aConnectionThatBreaksIsAnUnknownOutcome() {
        channel.hangsUp();
        assertInstanceOf(Settlement.UnknownOutcome.class, settlementOfOne());
    }

    @Test
    void aSuccessThatCannotBeReadIsAnUnknownOutcome() {
        channel.says(200, new Delivery.TryLater(Optional.empty(), false, "unreadable-reply"));
        assertInstanceOf(Settlement.UnknownOutcome.class, settlementOfOne());
    }

    @Test
    void aProxyThatGaveUpWaitingLeavesTheOutcomeUnknown() {
        channel.says(504, new Delivery.TryLater(Optional.empty(), false, "server-error"));
        assertInstanceOf(Settlement.UnknownOutcome.class, settlementOfOne());
    }

    @Test
    void afterTheSecondUnknownOutcomeAPersonTakesOver() {
        channel.hangsUp();
        say("1");
        for (int i = 0; i < 3; i++) {
            sendAll(dispatcher);
            counter.letPass(Duration.ofMinutes(10));
        }
        assertEquals(new Settlement.Failed("outcome-unknown", false), outbox.last());
        assertEquals(2, channel.calls());
        assertEquals(List.of(NewTicket.Reason.UNDELIVERED), reasons());
    }

    @Test
    void whatIsTooOldIsNotSentAnyMoreAndGoesToAPerson() {
        say("1");
        counter.letPass(DAY.plusSeconds(1));
        sendAll(dispatcher);
        assertEquals(new Settlement.Failed("too-old", false), outbox.last());
        assertEquals(0, channel.calls());
        assertEquals(List.of(NewTicket.Reason.UNDELIVERED), reasons());
    }

    @Test
    void whileThePlatformFailsNothingIsTakenAndNothingIsCounted() {
        channel.says(500, new Delivery.TryLater(Optional.empty(), false, "server-error"));
        say("1", "2", "3");
        sendAll(dispatcher);
        say("4");
        for (int i = 0; i < 20; i++) {
            assertEquals(List.of(), Await.value(dispatcher.take(64)));
        }
        channel.says(200, new Delivery.Delivered(Optional.empty()));
        counter.letPass(MINUTE);
        sendAll(dispatcher);
        sendAll(dispatcher);
        assertEquals(3 + 4, channel.calls());
        assertEquals(List.of(), Await.value(counter.outbox().take(TELEGRAM, 64, MINUTE)));
    }

    @Test
    void whoIsWrittenToTooFastWaitsHisTurnAndNobodyElseDoes() {
        Limits limits = new Limits(Optional.empty(), Optional.of(new Pace(1, MINUTE, 1)), Optional.empty());
        Dispatcher paced = dispatcher(limits);
        say("1");
        sendAll(paced);
        say("1", "2");
        sendAll(paced);
        assertEquals(2, channel.calls());
        counter.letPass(MINUTE.multipliedBy(2));
        Parcel waited = Await.value(counter.outbox().take(TELEGRAM, 64, MINUTE)).get(0);
        assertEquals(citizen("1"), waited.message().to());
        assertEquals(1, waited.attempt());
        assertEquals(0, waited.unknownOutcomes());
    }

    @Test
    void noMoreIsTakenThanThePlatformTakes() {
        Limits limits = new Limits(Optional.of(new Pace(1, MINUTE, 2)), Optional.empty(), Optional.empty());
        Dispatcher paced = dispatcher(limits);
        say("1", "2", "3");
        assertEquals(2, Await.value(paced.take(64)).size());
        assertEquals(0, Await.value(paced.take(64)).size());
        assertEquals(1, Await.value(counter.outbox().take(TELEGRAM, 64, MINUTE)).size());
    }

    @Test
    void whatWaitsOnAChannelThatIsOffGoesToAPerson() {
        say("1");
        SwitchedOff off = new SwitchedOff(outbox, TELEGRAM);
        Await.value(off.work(Await.value(off.take(10)).get(0)));
        assertEquals(new Settlement.Failed("channel-off", false), outbox.last());
        assertEquals(List.of(NewTicket.Reason.UNDELIVERED), reasons());
    }

    private Settlement settlementOfOne() {
        say("1");
        sendAll(dispatcher);
        return outbox.last();
    }

    private void say(String... citizens) {
        for (String one : citizens) {
            String ref = one + ":" + outbox.settled().size();
            CounterSamples.talk(counter.inbox(), counter.conversations(), heard(ref, citizen(one), "quando?"), "Ecco");
        }
    }

    private static void sendAll(Dispatcher dispatcher) {
        List<Rendered> taken = Await.value(dispatcher.take(64));
        taken.stream().map(dispatcher::work).toList().forEach(Await::value);
    }

    private List<NewTicket.Reason> reasons() {
        return Await.value(counter.tickets().list(new View.Open(), 10, 0)).stream()
                .map(Ticket::reason)
                .toList();
    }

    private Dispatcher dispatcher(Limits limits) {
        ChannelPace pace = new ChannelPace(TELEGRAM, limits, new InMemoryAllowances(), rest, wait -> {});
        return new Dispatcher(
                vertx,
                outbox,
                new Dispatcher.Way(channel, pace),
                new Dispatcher.Platform(calls, counter::now, DAY, failure -> false),
                new Meters(new SimpleMeterRegistry()));
    }

    private static Delivery later(Duration after, boolean everyone) {
        return new Delivery.TryLater(Optional.of(after), everyone, "busy");
    }
}

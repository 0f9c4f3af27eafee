package it.sportello.server.pipeline;

import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.MessageRef;
import it.sportello.core.pace.InMemoryAllowances;
import it.sportello.core.pace.Limits;
import it.sportello.server.pace.ChannelPace;
import it.sportello.server.pace.Rest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of an answer that comes too late for the platform's window. */
class ClosedWindowTest {
    private static final ChannelName WHATSAPP = new ChannelName("whatsapp");
    private static final ConversationKey CITIZEN = new ConversationKey(WHATSAPP, new ChannelAddress("393330000001"));
    private static final Duration A_DAY_AND_AN_HOUR = Duration.ofHours(25);

    private final Vertx vertx = Vertx.vertx();
    private final OneCallChannel channel = new OneCallChannel(vertx, WHATSAPP);
    private final InMemoryCounter counter = new InMemoryCounter();
    private final NotedOutbox outbox = new NotedOutbox(counter.outbox());
    private final Dispatcher dispatcher = new Dispatcher(
            vertx,
            outbox,
            new Dispatcher.Way(
                    channel,
                    new ChannelPace(
                            WHATSAPP,
                            Limits.none(),
                            new InMemoryAllowances(),
                            new Rest(WHATSAPP, 3, counter::now),
                            wait -> {})),
            new Dispatcher.Platform(
                    new PlatformCalls(vertx), counter::now, A_DAY_AND_AN_HOUR.multipliedBy(2), failure -> false),
            new Meters(new SimpleMeterRegistry()));

    @AfterEach
    void close() {
        Await.value(vertx.close());
    }

    @Test
    void theCitizenIsInvitedOnceAndReadsTheAnswersInOrderWhenHeComes() {
        channel.invites();
        answersLate("Uno", "Due");
        for (int round = 0; round < 5; round++) {
            sendAll();
            counter.letPass(Duration.ofDays(1));
        }
        assertEquals(List.of("invitation"), channel.bodies());
        comes();
        for (int round = 0; round < 3; round++) {
            sendAll();
        }
        assertEquals(List.of("invitation", "Uno", "Due"), channel.bodies());
        assertInstanceOf(Settlement.Sent.class, outbox.last());
    }

    @Test
    void withoutAnInvitationThePlatformDecides() {
        channel.says(400, new Delivery.WindowClosed());
        answersLate("Uno");
        sendAll();
        assertEquals(new Settlement.Failed("window-closed", false), outbox.last());
    }

    @Test
    void aRefusedInvitationIsToldApartFromARefusedAnswer() {
        channel.invites();
        channel.says(400, new Delivery.Rejected("132001"));
        answersLate("Uno");
        sendAll();
        sendAll();
        assertEquals(new Settlement.Failed("invitation-132001", false), outbox.last());
        assertEquals(List.of("invitation"), channel.bodies());
    }

    @Test
    void aPlatformThatTakesAnOpenWindowForClosedIsAskedAgainBeforeAnyoneIsInvited() {
        channel.invites();
        channel.says(400, new Delivery.WindowClosed());
        answers("Uno");
        counter.letPass(Duration.ofHours(1));
        for (int round = 0; round < 2; round++) {
            sendAll();
            assertInstanceOf(Settlement.Retry.class, outbox.last());
            counter.letPass(Duration.ofMinutes(5));
        }
        sendAll();
        assertEquals(new Settlement.AsInvitation(), outbox.last());
    }

    @Test
    void nobodyIsInvitedTwiceToTheSameAnswer() {
        channel.invites();
        answersLate("Uno");
        sendAll();
        sendAll();
        comes();
        channel.says(400, new Delivery.WindowClosed());
        counter.letPass(A_DAY_AND_AN_HOUR);
        sendAll();
        assertEquals(new Settlement.Failed("window-closed", false), outbox.last());
        assertEquals(List.of("invitation", "Uno"), channel.bodies());
    }

    @Test
    void whatThePlatformCallsTooLateAfterItTookItIsAnnouncedToo() {
        channel.invites();
        channel.says(200, new Delivery.Delivered(Optional.of(new MessageRef("wamid.1"))));
        answers("Uno");
        sendAll();
        counter.letPass(A_DAY_AND_AN_HOUR);
        reportedTooLate();
        sendAll();
        assertEquals(List.of("Uno", "invitation"), channel.bodies());
        comes();
        sendAll();
        assertEquals(List.of("Uno", "invitation", "Uno"), channel.bodies());
    }

    @Test
    void whatIsCalledTooLateFailsWhereNobodyCanBeInvited() {
        channel.says(200, new Delivery.Delivered(Optional.of(new MessageRef("wamid.1"))));
        answers("Uno");
        sendAll();
        reportedTooLate();
        sendAll();
        assertEquals(new Settlement.Failed("window-closed", false), outbox.last());
        assertEquals(List.of("Uno"), channel.bodies());
    }

    private void reportedTooLate() {
        MessageRef name = ((Settlement.Sent) outbox.last()).name().orElseThrow();
        Await.value(counter.inbox()
                .keep(
                        WHATSAPP,
                        List.of(new ChannelEvent.StatusReported(
                                name, DeliveryStatus.FAILED, Optional.of("window-closed"), counter.now()))));
    }

    private void answers(String... texts) {
        CounterSamples.talk(counter.inbox(), counter.conversations(), heard("1", CITIZEN, "quando?"), texts);
    }

    private void answersLate(String... texts) {
        answers(texts);
        counter.letPass(A_DAY_AND_AN_HOUR);
    }

    private void comes() {
        Await.value(counter.inbox().keep(WHATSAPP, List.of(heard("2", CITIZEN, "eccomi"))));
    }

    private void sendAll() {
        List<Rendered> taken = Await.value(dispatcher.take(64));
        taken.stream().map(dispatcher::work).toList().forEach(Await::value);
    }
}

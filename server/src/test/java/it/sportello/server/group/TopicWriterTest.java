package it.sportello.server.group;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.counter.InMemoryErasures;
import it.sportello.core.message.Words;
import it.sportello.core.pace.InMemoryAllowances;
import it.sportello.core.pace.Pace;
import it.sportello.core.staff.InMemoryStaff;
import it.sportello.core.staffgroup.StaffTopic;
import it.sportello.desk.page.Texts;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import it.sportello.server.pipeline.PlatformCalls;
import it.sportello.server.platform.Call;
import it.sportello.server.platform.FakeForum;
import it.sportello.server.platform.FakeTelegram;
import it.sportello.telegram.StaffGroupCalls;
import it.sportello.telegram.TelegramSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the group is told, with the platform's own limit of one group. */
class TopicWriterTest {
    private final Vertx vertx = Vertx.vertx();
    private final FakeTelegram platform = new FakeTelegram(vertx);
    private final InMemoryCounter counter = new InMemoryCounter();
    private final InMemoryAllowances allowances = new InMemoryAllowances();
    private final TopicWriter writer = new TopicWriter(
            counter.staffTopics(),
            new NewsDesk(counter.tickets(), counter.transcripts(), new InMemoryStaff(), new NoOffices(), Texts.ITALIAN),
            new TopicText("https://desk.example"),
            new TopicWriter.Platform(
                    new StaffGroupCalls(new TelegramSettings(
                            platform.url(), FakeTelegram.TOKEN, "s", Optional.of(FakeForum.GROUP))),
                    new GroupLine(
                            new PlatformCalls(vertx), allowances, Optional.of(Pace.within(20, Duration.ofMinutes(1))))),
            counter::now);

    @AfterEach
    void close() {
        platform.close();
        Await.value(vertx.close());
    }

    @Test
    void aTicketGetsItsTopicAndItsFirstMessage() {
        opened("1", "quando apre l'anagrafe?");
        tellAll();
        long ticket = counter.keptTickets().keySet().iterator().next();
        assertEquals(
                List.of("#" + ticket + " quando apre l'anagrafe?"),
                platform.forum().named("").stream().map(FakeForum.Topic::name).toList());
        assertTrue(said().get(0).text().contains("Cittadino: quando apre l'anagrafe?"));
        assertEquals(1, said().size());
    }

    @Test
    void aBusyGroupIsToldWithinItsLimitAndWhatWaitsComesAsOneMessage() {
        opened("1", "quando?");
        tellAll();
        for (int i = 0; i < 30; i++) {
            CounterSamples.talk(
                    counter.inbox(), counter.conversations(), heard("more" + i, citizen("1"), "ancora " + i));
            tellAll();
        }
        assertEquals(1, said().size(), "two calls may be made at once, and both were");
        letPass(Duration.ofSeconds(4));
        tellAll();
        assertEquals(2, said().size());
        assertTrue(said().get(1).text().contains("ancora 0"), said().get(1).text());
        assertTrue(said().get(1).text().contains("ancora 29"), said().get(1).text());
    }

    @Test
    void noMinuteHasMoreCallsThanThePlatformTakes() {
        for (int i = 0; i < 40; i++) {
            opened(Integer.toString(i), "domanda " + i);
        }
        for (int second = 0; second < 60; second++) {
            tellAll();
            letPass(Duration.ofSeconds(1));
        }
        int calls = platform.calls().all(call -> true).size();
        assertTrue(calls <= 20 && calls >= 18, calls + " calls");
    }

    @Test
    void aTopicThatWasDeletedIsMadeAnew() {
        opened("1", "quando?");
        tellAll();
        platform.forum().delete(platform.forum().named("").get(0).number());
        letPass(Duration.ofMinutes(1));
        CounterSamples.talk(counter.inbox(), counter.conversations(), heard("more", citizen("1"), "pronto?"));
        tellAll();
        letPass(Duration.ofMinutes(1));
        tellAll();
        assertEquals(1, platform.forum().named("").size());
        assertTrue(said().get(said().size() - 1).text().contains("pronto?"));
    }

    @Test
    void theTopicOfAForgottenCitizenIsDeleted() {
        opened("1", "quando?");
        tellAll();
        letPass(Duration.ofMinutes(1));
        Await.value(new InMemoryErasures(counter)
                .ofTicket(counter.keptTickets().keySet().iterator().next()));
        tellAll();
        assertEquals(List.of(), platform.forum().named(""));
    }

    private void opened(String address, String question) {
        NewTicket wanted = new NewTicket(new Words(question), NewTicket.Reason.ASKED, Optional.empty());
        CounterSamples.talk(
                counter.inbox(),
                counter.conversations(),
                heard("o" + address, citizen(address), question),
                Optional.of(wanted));
    }

    private void tellAll() {
        List<StaffTopic> taken = Await.value(writer.take());
        while (!taken.isEmpty()) {
            taken.forEach(topic -> Await.value(writer.work(topic)));
            taken = Await.value(writer.take());
        }
    }

    private void letPass(Duration time) {
        counter.letPass(time);
        allowances.letPass(time);
    }

    private List<Call> said() {
        return platform.calls().all(Call::isRead);
    }

    /** An office without offices. */
    private static final class NoOffices implements Offices {
        @Override
        public Future<List<Office>> all() {
            return Future.succeededFuture(List.of());
        }

        @Override
        public Future<Void> save(Office office) {
            throw new AssertionError("nobody adds an office here");
        }
    }
}

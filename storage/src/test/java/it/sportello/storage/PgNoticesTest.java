package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.draft;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import it.sportello.core.announcement.Announcement;
import it.sportello.core.announcement.Announcements;
import it.sportello.core.announcement.Concern;
import it.sportello.core.counter.Await;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.message.Language;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Model;
import it.sportello.storage.embedded.TestDatabase;
import it.sportello.storage.node.StandingConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PgNoticesTest {
    private TestStorage storage;
    private Talks talks;
    private PgNotices notices;
    private StandingConnection connection;

    @BeforeEach
    void open() {
        storage = TestStorage.emptied(TestDatabase.embedded());
        talks = new Talks(storage);
        notices = new PgNotices();
        connection = Database.standing(TestStorage.vertx(), storage.settings(), List.of(notices));
    }

    @AfterEach
    void close() {
        Await.value(connection.close());
    }

    @Test
    void aKeptMessageTellsItsChannel() throws InterruptedException {
        BlockingQueue<String> told = listening(Notice.INCOMING);
        talks.keep(heard("1", citizen("1"), "ciao"));
        awaited(told, TELEGRAM.value());
    }

    @Test
    void anAnswerTellsItsChannelAndItsReaders() throws InterruptedException {
        BlockingQueue<String> outgoing = listening(Notice.OUTGOING);
        BlockingQueue<String> lines = listening(Notice.LINE);
        talks.answered("è", "Ciao");
        awaited(outgoing, TELEGRAM.value());
        awaited(lines, PgNotices.keyOf(citizen("è")));
    }

    @Test
    void aReplyTellsTheReadersAndTheDesk() throws InterruptedException {
        long ticket = talks.ticket("1");
        BlockingQueue<String> tickets = listening(Notice.TICKET);
        BlockingQueue<String> lines = listening(Notice.LINE);
        Await.value(storage.ports().tickets().reply(ticket, new StaffId(1), List.of(draft("Ecco")), Afterwards.CLOSE));
        awaited(tickets, String.valueOf(ticket));
        awaited(lines, PgNotices.keyOf(citizen("1")));
    }

    @Test
    void aReleaseTellsItsNumber() throws InterruptedException {
        BlockingQueue<String> told = listening(Notice.RELEASE);
        Await.value(storage.ports().releases().add(1, Contents.of(Map.of()), new Model(new byte[0]), Optional.empty()));
        awaited(told, "1");
    }

    @Test
    void anAnnouncementTellsThatItIsMadeAndThatItEnds() throws InterruptedException {
        BlockingQueue<String> told = listening(Notice.ANNOUNCEMENT);
        Announcements announcements = storage.ports().announcements();
        Instant now = Instant.now();
        Announcement dry = new Announcement(
                0,
                Map.of(Language.ITALIAN, "Oggi manca l'acqua."),
                now,
                now.plusSeconds(60),
                List.of(),
                new Concern.Everything());
        Await.value(announcements.add(dry, new StaffId(1)));
        long id = Await.value(announcements.coming(now)).get(0).id();
        awaited(told, String.valueOf(id));
        Await.value(announcements.end(id, now, new StaffId(1)));
        awaited(told, String.valueOf(id));
    }

    @Test
    void aDecisionOnTheHouseTellsItsNumber() throws InterruptedException {
        BlockingQueue<String> told = listening(Notice.HOUSE);
        HouseDetails details = new HouseDetails("Comune di Borgo Chiaro", "", "", "");
        Await.value(storage.ports().keptDetails().keep(Optional.of(details), 0, new StaffId(1)));
        awaited(told, "1");
        Await.value(storage.ports().keptHours().keep(Optional.empty(), Optional.empty(), 0, new StaffId(1)));
        awaited(told, "1");
    }

    @Test
    void aLostConnectionComesBackAndSaysThatAnythingMayHaveHappened() throws InterruptedException {
        BlockingQueue<String> told = listening(Notice.INCOMING);
        storage.rows(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'SELECT 1' OR query LIKE 'LISTEN%'");
        awaited(told, "");
        talks.keep(heard("1", citizen("1"), "ciao"));
        awaited(told, TELEGRAM.value());
    }

    @Test
    void aReadersKeyTellsNothingOfTheAddress() {
        assertFalse(PgNotices.keyOf(citizen("393331234567")).contains("393331234567"));
    }

    /** What is told from now on. */
    private BlockingQueue<String> listening(Notice notice) throws InterruptedException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        notices.listen(notice, told::add);
        awaited(told, "");
        return told;
    }

    private static void awaited(BlockingQueue<String> told, String payload) throws InterruptedException {
        String next = told.poll(20, TimeUnit.SECONDS);
        while (next != null && !next.equals(payload)) {
            next = told.poll(20, TimeUnit.SECONDS);
        }
        assertNotNull(next, "nobody was told");
    }
}

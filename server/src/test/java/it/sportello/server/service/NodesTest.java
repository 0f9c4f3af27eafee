package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.platform.Call;
import it.sportello.server.platform.FakeTelegram;
import it.sportello.server.platform.TelegramCitizen;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several nodes on one database are one service. */
@ExtendWith(SharedService.class)
class NodesTest {
    private static final String QUESTION = "quando c'è la prima prova di maturità?";
    private static final String NAME = "Comune di Borgo Mongolfiera";
    private static final String PRIVACY = "https://comune.example/mongolfiera";
    private static final String NOTICE = "Oggi la mongolfiera inventata non vola.";

    /** A page looks by itself every fifteen seconds. */
    private static final Duration BEFORE_ANY_POLL = Duration.ofSeconds(8);

    private static final Map<String, String> POLLING = Map.of("SPORTELLO_TELEGRAM_MODE", "polling");

    @Test
    void oneNodeFetchesFromTelegramAndAnotherTakesOverWhenItStops(FirstStart first) throws Exception {
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest database = ServiceUnderTest.start(platforms, first.copy())) {
            FakeTelegram telegram = platforms.telegram();
            ServiceUnderTest one = database.beside(POLLING);
            answered(telegram);
            try (ServiceUnderTest other = database.beside(POLLING)) {
                one.close();
                answered(telegram);
            }
            assertEquals(0, telegram.updates().conflicts(), "two asked at once");
        }
    }

    @Test
    void aNodeThatLosesItsConnectionStopsFetchingAndOneOfBothGoesOn(FirstStart first) throws Exception {
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest database = ServiceUnderTest.start(platforms, first.copy());
                ServiceUnderTest one = database.beside(POLLING);
                ServiceUnderTest other = database.beside(POLLING)) {
            answered(platforms.telegram());
            database.database()
                    .texts("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted");
            answered(platforms.telegram());
            assertEquals(0, platforms.telegram().updates().conflicts(), "two asked at once");
        }
    }

    @Test
    void aPageFollowsItsConversationOnAnyNode(FirstStart first) throws Exception {
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest one = ServiceUnderTest.start(platforms, first.copy());
                ServiceUnderTest other = one.beside()) {
            ChatVisitor visitor = new ChatVisitor(one);
            try (Stream<String> events = visitor.follow(other)) {
                long asked = System.nanoTime();
                visitor.says(QUESTION);
                assertTrue(events.anyMatch(line -> line.contains("17 giugno 2027")), "no answer");
                Duration taken = Duration.ofNanos(System.nanoTime() - asked);
                assertTrue(taken.compareTo(BEFORE_ANY_POLL) < 0, "it took " + taken);
            }
        }
    }

    @Test
    void theDeskOfAnyNodeIsToldOfAQuestionAndEveryNodeOfWhatTheDeskKeeps(FirstStart first) throws Exception {
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest one = ServiceUnderTest.start(platforms, first.copy());
                ServiceUnderTest other = one.beside()) {
            StaffVisitor.first(one, first);
            StaffVisitor staff = StaffVisitor.again(other);
            try (BufferedReader news =
                    new BufferedReader(new InputStreamReader(staff.follow("/desk/live"), StandardCharsets.UTF_8))) {
                long asked = System.nanoTime();
                new ChatVisitor(one).says("vorrei parlare con una persona");
                while (!staff.get("/desk/tickets").body().contains("parlare con una persona")) {
                    assertTrue(news.lines().anyMatch("event: news"::equals), "the stream has ended");
                }
                Duration taken = Duration.ofNanos(System.nanoTime() - asked);
                assertTrue(taken.compareTo(BEFORE_ANY_POLL) < 0, "it took " + taken);
            }
            announce(staff);
            Eventually.get(
                    "the notice from the other node",
                    () -> answersTo("vola la mongolfiera?", one),
                    said -> said.contains(NOTICE));
            rename(staff);
            Eventually.get(
                    "the new name on the other node",
                    () -> Http.get(one.url("/api/chat/settings")).body(),
                    settings -> settings.contains(NAME) && settings.contains(PRIVACY));
            String heard = answersTo(QUESTION, one);
            assertTrue(heard.contains(NAME) && heard.contains(PRIVACY), heard);
            staff.submit("/desk/house/hours", "/desk/house/hours", Map.of("monday", "-", "version", "0"));
            Eventually.get(
                    "the new hours on the other node",
                    () -> answersTo("vorrei parlare con una persona", one),
                    said -> said.contains("In questo periodo non c'è nessuno che risponde"));
        }
    }

    private static void rename(StaffVisitor staff) throws Exception {
        Map<String, String> details = staff.fields("/desk/house");
        details.putAll(Map.of("name", NAME, "privacy", PRIVACY));
        staff.submit("/desk/house", "/desk/house", details);
    }

    private static void announce(StaffVisitor staff) throws Exception {
        Map<String, String> notice =
                Map.of("text_it", NOTICE, "about", "words", "words", "mongolfiera", "lasts", "today");
        staff.submit("/desk/announcements/new", "/desk/announcements", notice);
    }

    private static String answersTo(String question, ServiceUnderTest node) throws Exception {
        ChatVisitor visitor = new ChatVisitor(node);
        visitor.says(question);
        return visitor.await("bot", 2).toString();
    }

    @Test
    void aReleaseOfWhichNobodyWasToldIsFoundByLooking(FirstStart first) throws Exception {
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest one = ServiceUnderTest.start(platforms, first.copy())) {
            Database tables = one.database();
            tables.change("CREATE TABLE readable AS SELECT * FROM release");
            tables.change("UPDATE release SET model = '\\x0102'");
            try (ServiceUnderTest other = one.beside()) {
                assertEquals(503, ready(other));
                tables.change("INSERT INTO release (number, offices, model) SELECT 2, offices, model FROM readable");
                tables.change("INSERT INTO release_article SELECT 2, article, version FROM release_article");
                Eventually.get("the second release", () -> ready(other), status -> status == 200);
            }
        }
    }

    private static int ready(ServiceUnderTest node) throws Exception {
        return Http.get(node.url("/health/ready")).statusCode();
    }

    private static void answered(FakeTelegram telegram) {
        TelegramCitizen citizen = TelegramCitizen.someone();
        telegram.updates().happened(citizen.says(QUESTION));
        List<Call> read = telegram.calls().awaitReadBy(citizen.chat(), 2);
        assertTrue(read.get(1).text().contains("17 giugno 2027"), read.toString());
    }
}

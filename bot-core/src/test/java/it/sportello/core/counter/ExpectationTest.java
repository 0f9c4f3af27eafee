package it.sportello.core.counter;

import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import it.sportello.core.hours.OfficeHours;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.hours.Stretch;
import it.sportello.core.hours.Timetable;
import it.sportello.core.hours.Week;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import it.sportello.core.ticket.QueueOutlook;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who asks for a person learns when one will answer, and how many are before him. */
class ExpectationTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** Mondays and Tuesdays from 9 to 12. */
    private static final Timetable OFFICE = new Timetable(
            ROME, new Week(Map.of(DayOfWeek.MONDAY, morning(), DayOfWeek.TUESDAY, morning())), List.of(), day -> false);

    private final InMemoryCounter counter = new InMemoryCounter();
    private boolean attended = true;

    @Test
    void whileTheOfficeIsOpenHeReadsHisPlace() {
        asks("1", "2026-11-23T09:30:00Z");
        String said = asks("2", "2026-11-23T09:30:00Z");
        assertTrue(said.endsWith("wait-open {ahead=1, date=lunedì 23 novembre, day=today, time=10:30}"), said);
    }

    @Test
    void whileItIsClosedHeReadsWhenItOpens() {
        String said = asks("1", "2026-11-23T15:00:00Z");
        assertTrue(said.contains("wait-closed {ahead=0, date=martedì 24 novembre, day=tomorrow, time=9:00}"), said);
        assertTrue(asks("2", "2026-11-24T15:00:00Z").contains("date=lunedì 30 novembre, day=later"), "in days");
        assertTrue(asks("3", "2026-11-24T05:00:00Z").contains("day=today, time=9:00"), "later today");
    }

    @Test
    void whereNobodyAnswersForAYearNoDayIsPromised() {
        Timetable never = new Timetable(ROME, new Week(Map.of()), List.of(), day -> false);
        String said = asks("1", "2026-11-23T09:30:00Z", outlook(hours(never)));
        assertTrue(said.contains("wait-nobody"), said);
    }

    @Test
    void whereNothingIsPromisedOrTheQueueIsAwayHeIsAnsweredWithoutIt() {
        String none = asks("1", "2026-11-23T09:30:00Z", outlook(OpeningHours.NONE));
        assertFalse(none.contains("wait-"), none);
        String away = asks("2", "2026-11-23T09:30:00Z", (key, office, now) -> Future.failedFuture("away"));
        assertTrue(away.startsWith("ticket-opened"), away);
    }

    @Test
    void whoWaitsAlreadyReadsHisPlaceAgain() {
        asks("1", "2026-11-23T09:30:00Z");
        asks("2", "2026-11-23T09:30:00Z");
        String again = asks("2", "2026-11-23T09:31:00Z");
        assertTrue(again.startsWith("ticket-waiting") && again.contains("ahead=1"), again);
    }

    @Test
    void whereNobodyIsAtTheDeskThatIsSaid() {
        attended = false;
        String open = asks("1", "2026-11-23T09:30:00Z");
        assertTrue(open.contains("wait-absent {ahead=0"), open);
        assertTrue(asks("2", "2026-11-23T15:00:00Z").contains("wait-closed"), "closed comes first");
    }

    private QueueOutlook outlook(OpeningHours hours) {
        return new QueueOutlook(counter.tickets(), () -> hours, () -> Future.succeededFuture(attended));
    }

    private String asks(String address, String now) {
        return asks(address, now, outlook(hours(OFFICE)));
    }

    /** The last thing that is said to who asks for a person. */
    private String asks(String address, String now, Outlook outlook) {
        WantsPeople knowledge = new WantsPeople();
        FrontDesk desk = new FrontDesk(
                counter.conversations(),
                knowledge,
                new Speech(new Keys(), knowledge),
                new Fragments(Duration.ZERO),
                outlook);
        Await.value(counter.inbox().keep(TELEGRAM, List.of(heard(address + now, citizen(address), "una persona"))));
        Await.value(desk.attend(CounterSamples.takeOne(counter.inbox()), Instant.parse(now)));
        Line line = Await.value(counter.transcripts().last(citizen(address), 1)).get(0);
        String said = ((Line.Said) line).message().text().value();
        assertEquals(said.strip(), said);
        return said;
    }

    private static OpeningHours hours(Timetable timetable) {
        return new OpeningHours(Optional.of(new OfficeHours(timetable, Duration.ZERO, Duration.ZERO)), Map.of());
    }

    private static List<Stretch> morning() {
        return List.of(new Stretch(LocalTime.of(9, 0), LocalTime.of(12, 0)));
    }

    /** Understands one thing only. */
    private static final class WantsPeople implements KnowledgeBase {
        @Override
        public Understanding understand(Question question) {
            return new Understanding(Language.ITALIAN, Optional.empty(), new Answer.AtDesk(DeskIntent.PERSON), 1, 1);
        }

        @Override
        public Answer read(ArticleId article, Language language, ChannelName channel, Instant now) {
            return new Answer.NotFound();
        }

        @Override
        public List<Topic> topics(Language language, Instant now, int limit) {
            return List.of();
        }
    }

    /** Phrases that show their key and values. */
    private static final class Keys implements Phrases {
        @Override
        public Language spoken(PhraseKey key, Language wanted) {
            return wanted;
        }

        @Override
        public Markdown say(PhraseKey key, Language language, Map<String, Object> values) {
            return new Markdown((key.key() + " " + new TreeMap<>(values)).replace(" {}", ""));
        }

        @Override
        public String label(PhraseKey key, Language language) {
            return key.key();
        }
    }
}

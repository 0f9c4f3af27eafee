package it.sportello.core.announcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every keeping of announcements promises. */
public interface AnnouncementsContract {
    Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");

    Announcements announcements();

    StaffId anna();

    static List<Concern> everyConcern() {
        return List.of(
                new Concern.Everything(),
                new Concern.Topic(new ArticleId("acqua-guasti")),
                new Concern.Mentioned(List.of("acqua marrone", "perdita")));
    }

    @ParameterizedTest
    @MethodSource("everyConcern")
    default void whatIsKeptIsFoundAgain(Concern concern) {
        Announcement kept = new Announcement(
                0,
                Map.of(Language.ITALIAN, "Via Verdi è senz'acqua.", Language.ENGLISH, "No water in via Verdi."),
                EIGHT,
                EIGHT.plusSeconds(3600),
                List.of("via Verdi", "centro"),
                concern);
        long id = add(kept);
        assertEquals(
                Optional.of(new Announcement(id, kept.texts(), kept.from(), kept.to(), kept.area(), concern)),
                Await.value(announcements().find(id)));
    }

    @Test
    default void whatEndsIsPastByItself() {
        long first = add(lasting(2));
        long second = add(lasting(4));
        assertEquals(List.of(first, second), ids(Await.value(announcements().coming(EIGHT))));
        Instant eleven = EIGHT.plus(Duration.ofHours(3));
        assertEquals(List.of(second), ids(Await.value(announcements().coming(eleven))));
        assertEquals(List.of(first), ids(Await.value(announcements().past(eleven, 10))));
    }

    @Test
    default void oneThatIsEndedIsPastFromThenOn() {
        long id = add(lasting(4));
        Instant nine = EIGHT.plus(Duration.ofHours(1));
        assertTrue(Await.value(announcements().end(id, nine, anna())));
        assertFalse(Await.value(announcements().end(id, nine, anna())));
        assertEquals(List.of(), Await.value(announcements().coming(nine)));
        assertEquals(nine, Await.value(announcements().find(id)).orElseThrow().to());
    }

    @Test
    default void oneThatHasNotBegunCanBeEnded() {
        long id = add(lasting(4));
        Instant seven = EIGHT.minus(Duration.ofHours(1));
        assertTrue(Await.value(announcements().end(id, seven, anna())));
        assertFalse(Await.value(announcements().find(id)).orElseThrow().isInForce(EIGHT));
    }

    @Test
    default void aChangeKeepsTheNumber() {
        long id = add(lasting(2));
        Announcement longer = lasting(8);
        Announcement changed =
                new Announcement(id, longer.texts(), longer.from(), longer.to(), longer.area(), longer.concern());
        assertTrue(Await.value(announcements().change(changed, anna())));
        assertEquals(Optional.of(changed), Await.value(announcements().find(id)));
    }

    @Test
    default void whatThereIsNotCannotBeChanged() {
        assertFalse(Await.value(announcements().change(lasting(1), anna())));
        assertFalse(Await.value(announcements().end(77, EIGHT, anna())));
        assertEquals(Optional.empty(), Await.value(announcements().find(77)));
    }

    private long add(Announcement announcement) {
        return Await.value(announcements().add(announcement, anna()));
    }

    private static Announcement lasting(int hours) {
        return new Announcement(
                0,
                Map.of(Language.ITALIAN, "Oggi lo sportello chiude prima."),
                EIGHT,
                EIGHT.plus(Duration.ofHours(hours)),
                List.of(),
                new Concern.Everything());
    }

    private static List<Long> ids(List<Announcement> announcements) {
        return announcements.stream().map(Announcement::id).toList();
    }
}

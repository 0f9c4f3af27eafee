package it.sportello.knowledge.publishing;

import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.publishing.Progress.Step;
import it.sportello.knowledge.publishing.Publication.State;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What everything that knows of publications promises. */
public interface PublicationsContract {
    Publications publications();

    /** Lets so much time pass for everything noted. */
    void letPass(Duration time);

    @Test
    default void beforeTheFirstThereIsNone() {
        assertEquals(Optional.empty(), got(publications().latest()));
        assertEquals(Optional.empty(), got(publications().find(1)));
    }

    @Test
    default void oneThatBeginsWaitsAndIsKnownWithItsWish() {
        Set<ArticleId> articles = Set.of(new ArticleId("carta"), new ArticleId("tari"));
        long number = got(publications().begin(articles, Optional.of(new StaffId(7))));
        Publication begun = found(number);
        assertEquals(articles, begun.articles());
        assertEquals(Optional.of(new StaffId(7)), begun.who());
        assertEquals(new State.UnderWay(Progress.at(Step.WAITING)), begun.state());
        assertEquals(begun, got(publications().latest()).orElseThrow());
    }

    @Test
    default void theLatestIsTheOneBegunLast() {
        long first = begun();
        long second = begun();
        assertTrue(second > first, "numbers grow");
        got(publications().note(first, Progress.at(Step.READING)));
        assertEquals(second, got(publications().latest()).orElseThrow().number());
    }

    @Test
    default void everyStepIsNoted() {
        long number = begun();
        Arrays.stream(Step.values()).map(Progress::at).forEach(progress -> {
            got(publications().note(number, progress));
            assertEquals(new State.UnderWay(progress), found(number).state());
        });
        Progress english = Progress.training(Language.ENGLISH, 40);
        got(publications().note(number, english));
        assertEquals(new State.UnderWay(english), found(number).state());
    }

    @Test
    default void anEndStaysWhateverIsNotedLater() {
        long done = begun();
        got(publications().end(done, new Published.Done(3)));
        got(publications().note(done, Progress.at(Step.SAVING)));
        got(publications().end(done, new Published.Failed("troppo tardi")));
        letPass(Publications.LONGEST_SILENCE.multipliedBy(2));
        assertEquals(new State.Ended(new Published.Done(3)), found(done).state());
        long failed = begun();
        got(publications().end(failed, new Published.Failed("Manca una domanda.")));
        assertEquals(
                new State.Ended(new Published.Failed("Manca una domanda.")),
                found(failed).state());
    }

    @Test
    default void onlyALongSilenceSaysThatItIsBrokenOffAndASignOfLifeTakesItBack() {
        long number = begun();
        letPass(Publications.LONGEST_SILENCE.minusSeconds(10));
        assertTrue(found(number).isUnderWay(), "still under way");
        letPass(Duration.ofSeconds(20));
        assertEquals(new State.BrokenOff(), found(number).state());
        assertEquals(
                new State.BrokenOff(),
                got(publications().latest()).orElseThrow().state());
        got(publications().note(number, Progress.at(Step.SAVING)));
        assertTrue(found(number).isUnderWay(), "it lives");
    }

    private long begun() {
        return got(publications().begin(Set.of(), Optional.empty()));
    }

    private Publication found(long number) {
        return got(publications().find(number)).orElseThrow();
    }
}

package it.sportello.knowledge.examination;

import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.examination.Run.Kind;
import it.sportello.knowledge.examination.Run.State;
import it.sportello.knowledge.examination.Run.Subject;
import it.sportello.knowledge.gold.Finding;
import it.sportello.knowledge.gold.Finding.Direction;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.Result;
import it.sportello.knowledge.gold.Said;
import it.sportello.knowledge.gold.Score;
import it.sportello.knowledge.publishing.Progress;
import it.sportello.knowledge.publishing.Progress.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What everything that keeps exams promises. */
public interface RunsContract {
    Run.Wish TEST = new Run.Wish(Kind.TEST, 0, Set.of(), Optional.empty());
    Subject SUBJECT = new Subject(3, "ab12");

    Runs runs();

    /** Lets so much time pass for everything noted. */
    void letPass(Duration time);

    @Test
    default void oneThatBeginsWaitsAndIsKnownWithItsWish() {
        Run.Wish wish = new Run.Wish(Kind.PREVIEW, 0, Set.of(new ArticleId("carta")), Optional.of(new StaffId(7)));
        long number = got(runs().begin(wish));
        assertEquals(wish, found(number).wish());
        assertEquals(
                new State.UnderWay(Progress.at(Step.WAITING)), found(number).state());
        got(runs().note(number, Progress.testing(40)));
        assertEquals(new State.UnderWay(Progress.testing(40)), found(number).state());
        assertEquals(Optional.empty(), got(runs().find(number + 1)));
    }

    @Test
    default void whatWasFoundIsKeptWholeAndItsFiguresAreTheHistory() {
        long number = done(SUBJECT);
        assertEquals(new State.Done(SUBJECT, result()), found(number).state());
        got(runs().note(number, Progress.at(Step.SAVING)));
        got(runs().fail(number, "troppo tardi"));
        assertEquals(new State.Done(SUBJECT, result()), found(number).state(), "an end stays");
        Result figures = got(runs().history(9)).get(0).done().orElseThrow().result();
        assertEquals(result().after(), figures.after());
        assertEquals(List.of(), figures.findings());
    }

    @Test
    default void theHistoryIsOfThoseThatAreDoneTheLatestFirst() {
        long first = done(SUBJECT);
        got(runs().fail(got(runs().begin(TEST)), "Non c'è niente."));
        long last = done(SUBJECT);
        got(runs().begin(TEST));
        assertEquals(
                List.of(last, first),
                got(runs().history(9)).stream().map(Run::number).toList());
        assertEquals(1, got(runs().history(1)).size());
    }

    @Test
    default void aFailureSaysWhy() {
        long number = got(runs().begin(TEST));
        got(runs().fail(number, "Non c'è niente."));
        assertEquals(new State.Failed("Non c'è niente."), found(number).state());
    }

    @Test
    default void onlyALongSilenceSaysThatItIsBrokenOff() {
        long number = got(runs().begin(TEST));
        letPass(Runs.LONGEST_SILENCE.minusSeconds(10));
        assertTrue(found(number).isUnderWay());
        letPass(Duration.ofSeconds(20));
        assertEquals(new State.BrokenOff(), found(number).state());
    }

    @Test
    default void aPublicationLeadsToItsLastExam() {
        Run.Wish wish = new Run.Wish(Kind.PUBLICATION, 12, Set.of(), Optional.empty());
        got(runs().begin(wish));
        long last = got(runs().begin(wish));
        assertEquals(last, got(runs().ofPublication(12)).orElseThrow().number());
        assertEquals(Optional.empty(), got(runs().ofPublication(13)));
    }

    @Test
    default void aConsentHoldsForExactlyWhatWasExamined() {
        long number = done(SUBJECT);
        assertFalse(got(runs().isConsented(SUBJECT)));
        assertTrue(got(runs().consent(number, new StaffId(7), "Il bando è chiuso")));
        assertFalse(got(runs().consent(number, new StaffId(8), "Anch'io")), "the first stays");
        Run.Consent kept = found(number).consent().orElseThrow();
        assertEquals("Il bando è chiuso", kept.reason());
        assertEquals(new StaffId(7), kept.who());
        assertTrue(got(runs().isConsented(SUBJECT)));
        assertFalse(got(runs().isConsented(new Subject(4, "ab12"))), "another release is in service");
        assertFalse(got(runs().isConsented(new Subject(3, "cd34"))), "another model");
    }

    @Test
    default void nobodyConsentsToWhatIsNotKnownYet() {
        assertFalse(got(runs().consent(got(runs().begin(TEST)), new StaffId(7), "Subito")));
    }

    private long done(Subject subject) {
        long number = got(runs().begin(TEST));
        got(runs().end(number, new State.Done(subject, result())));
        return number;
    }

    private static Result result() {
        Topic card = new Topic(new ArticleId("carta"), "Carta", new OfficeId("anagrafe"));
        GoldQuestion gold = new GoldQuestion(
                4, new Words("dove la rinnovo?"), Language.ITALIAN, Optional.of(new ArticleId("carta")));
        Said answered = new Said(Said.Kind.ANSWERED, List.of(card), "Allo sportello.");
        Said nothing = new Said(Said.Kind.NOTHING, List.of(), "");
        return new Result(
                Optional.of(new Score(2, 1, 0, 0)),
                new Score(1, 1, 1, 0),
                30,
                2,
                List.of(
                        new Finding(Direction.WORSE, Optional.of(gold), 0, Optional.of(answered), nothing),
                        new Finding(Direction.BETTER, Optional.empty(), 99, Optional.empty(), answered)));
    }

    private Run found(long number) {
        return got(runs().find(number)).orElseThrow();
    }
}

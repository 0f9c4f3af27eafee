package it.sportello.knowledge.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.Sureness;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expected value was computed by hand. */
class MeasuresTest {
    private static final double EXACT = 1e-12;

    /** Three right, one wrong; two of the right ones and the wrong one are answered at 0.5. */
    private static final List<Verdict> FOUR = List.of(
            verdict("tari", "tari", 0.9),
            verdict("tari", "tari", 0.6),
            verdict("imu", "tari", 0.7),
            verdict("imu", "imu", 0.2));

    @ParameterizedTest
    @CsvSource({
        "'0.9 0.8', '0.1 0.2', 1",
        "'0.1 0.2', '0.9 0.8', 0",
        "'0.5', '0.5', 0.5",
        "'0.5 0.5', '0.5 0.5 0.5', 0.5",
        "'0.9 0.5', '0.5 0.1', 0.875",
        "'0.3 0.7', '0.5', 0.5",
        "'0.2 0.6 0.8', '0.6 0.4', 0.583333333333333333"
    })
    void theAreaIsTheShareOfPairsInTheRightOrderAndATieIsHalfOne(String inside, String outside, double area) {
        assertEquals(area, new Separation(figures(inside), figures(outside)).area(), EXACT);
    }

    @Test
    void accuracyCountsTheRightOnes() {
        assertEquals(0.75, new Correctness(FOUR).accuracy(), EXACT);
        assertEquals(0, new Correctness(List.of()).accuracy(), EXACT);
    }

    @Test
    void theFirstThreeCountEvenWhereTheFirstIsWrong() {
        Verdict second = new Verdict(new Example("imu", "?"), "tari", 0.7, Sureness.ANSWER, true);
        assertEquals(0.5, new Correctness(List.of(second, verdict("imu", "tari", 0.7))).amongThree(), EXACT);
    }

    /** tari: 2 right of 2 asked and 3 named, so 4/5; imu: 1 right of 2 asked and 1 named, so 2/3. */
    @Test
    void everyIntentWeighsTheSameInMacroF1() {
        assertEquals((0.8 + 2.0 / 3) / 2, new Correctness(FOUR).macroF1(), EXACT);
    }

    @Test
    void anIntentThatIsOnlyNamedInErrorCountsAsNothingInMacroF1() {
        assertEquals(1.0 / 3, new Correctness(List.of(verdict("a", "a", 1), verdict("a", "b", 1))).macroF1(), EXACT);
    }

    /** Right and answered 2/4, silent 1/4, so 0.5 + 0.25 × 0.5. */
    @Test
    void silenceEarnsTheShareOfRightAnswers() {
        assertEquals(0.625, new Correctness(FOUR).cAtOne(), EXACT);
    }

    @Test
    void aRightIntentThatIsNotAnsweredIsNoRightAnswer() {
        assertEquals(0.5, new Correctness(FOUR).accuracyAtCounter(), EXACT);
    }

    @Test
    void aQuestionWithoutAnAnswerIsRightWhenItGetsNone() {
        List<Verdict> outside =
                List.of(verdict("oos", "tari", 0.4), verdict("oos", "tari", 0.6), verdict("oos", "oos", 0.9));
        assertEquals(2.0 / 3, new Correctness(outside).accuracyAtCounter(), EXACT);
        assertEquals(2.0 / 3, new Threshold(0.5).recall(outside), EXACT);
        assertEquals(1.0 / 3, new Correctness(outside).accuracy(), EXACT);
    }

    /** 0.9 right, 0.6 right, 0.7 wrong, 0.2 right in four different bins: (0.1 + 0.4 + 0.7 + 0.8) / 4. */
    @Test
    void calibrationIsTheDistanceOfConfidenceFromTruth() {
        assertEquals(0.5, Calibration.error(FOUR), EXACT);
    }

    /** Both of a bin at 0.5, one right: no distance. 1 falls into the last bin: right, no distance. */
    @Test
    void withinABinTooMuchAndTooLittleCancelOut() {
        assertEquals(
                0,
                Calibration.error(List.of(verdict("a", "a", 0.5), verdict("a", "b", 0.5), verdict("a", "a", 1))),
                EXACT);
    }

    /** Four in scope, right at 0.9, 0.6 and 0.2: a quarter of all may go, which is the one at 0.2. */
    @ParameterizedTest
    @CsvSource({"0, 0.2", "0.24, 0.2", "0.25, 0.6", "0.5, 0.9"})
    void aThresholdSpendsNoMoreThanItsLoss(double loss, double confidence) {
        assertEquals(confidence, Threshold.costing(loss, FOUR).confidence(), EXACT);
    }

    @Test
    void whereEverythingMayBeLostNothingIsAnswered() {
        assertEquals(1, Threshold.costing(1, FOUR).recall(List.of(verdict("oos", "tari", 1))), EXACT);
    }

    private static DoubleStream figures(String written) {
        return Arrays.stream(written.split(" ")).mapToDouble(Double::parseDouble);
    }

    private static Verdict verdict(String intent, String predicted, double confidence) {
        Sureness sureness = confidence >= 0.5 ? Sureness.ANSWER : Sureness.ASK;
        return new Verdict(new Example(intent, "?"), predicted, confidence, sureness, intent.equals(predicted));
    }
}

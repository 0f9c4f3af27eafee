package it.sportello.knowledge.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.knowledge.intent.Rehearsal.Heard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    /** Questions of an invented office: the wider the margin, the likelier right; one in five has no answer. */
    private static List<Heard> heard(long seed, int questions) {
        Random random = new Random(seed);
        List<Heard> heard = new ArrayList<>();
        for (int at = 0; at < questions; at++) {
            boolean hasAnswer = at % 5 != 0;
            double margin = random.nextGaussian() * 0.6 + (hasAnswer ? 0.4 : -0.7);
            boolean isRight = hasAnswer && random.nextDouble() < 1 / (1 + Math.exp(-1.5 - 3 * margin));
            boolean isAmongThree = isRight || hasAnswer && random.nextBoolean();
            heard.add(new Heard(evidence(margin), hasAnswer, isRight, isAmongThree));
        }
        return heard;
    }

    private static Evidence evidence(double margin) {
        return new Evidence(margin, 0.5, 0.9, 0.6, -0.9, 4.5, Optional.empty());
    }

    private static double chance(Confidence confidence, Heard one) {
        return confidence.ranked("a", one.evidence()).confidence();
    }

    @Test
    void ofAHundredAnswersToOtherQuestionsAtMostFiveAreWrong() {
        Confidence confidence = Confidence.from(heard(1, 2_000));
        List<Heard> answered = heard(2, 2_000).stream()
                .filter(Heard::hasAnswer)
                .filter(one -> chance(confidence, one) >= confidence.answer())
                .toList();
        long wrong = answered.stream().filter(one -> !one.isRight()).count();
        assertTrue(answered.size() > 500, "answered " + answered.size());
        assertTrue(wrong * 20 <= answered.size(), wrong + " wrong of " + answered.size());
    }

    @Test
    void ofAHundredQuestionsWithAnAnswerAboutFiveAreSentAway() {
        Confidence confidence = Confidence.from(heard(1, 2_000));
        List<Heard> could = heard(2, 2_000).stream().filter(Heard::isAmongThree).toList();
        long away = could.stream()
                .filter(one -> chance(confidence, one) < confidence.ask())
                .count();
        assertEquals(0.05, (double) away / could.size(), 0.02);
    }

    @Test
    void theChanceIsWhatItClaims() {
        Confidence confidence = Confidence.from(heard(3, 4_000));
        List<Heard> others = heard(4, 4_000).stream().filter(Heard::hasAnswer).toList();
        double claimed = mean(others, one -> chance(confidence, one));
        double right = mean(others, one -> one.isRight() ? 1 : 0);
        assertEquals(right, claimed, 0.05);
    }

    private static double mean(List<Heard> heard, ToDoubleFunction<Heard> figure) {
        return heard.stream().mapToDouble(figure).average().orElseThrow();
    }

    @Test
    void noFigureEverSpeaksAgainst() {
        List<Heard> turned = heard(5, 500).stream()
                .map(one -> new Heard(evidence(-one.evidence().margin()), one.hasAnswer(), one.isRight(), true))
                .toList();
        Confidence confidence = Confidence.from(turned);
        assertTrue(confidence.chance().weights().stream().allMatch(weight -> weight >= 0));
    }

    @Test
    void anotherHandfulOfQuestionsMovesTheThresholdsLittle() {
        Confidence one = Confidence.from(heard(6, 400));
        Confidence other = Confidence.from(
                Stream.concat(heard(6, 400).stream(), heard(7, 20).stream()).toList());
        assertEquals(one.answer(), other.answer(), 0.05);
        assertEquals(one.ask(), other.ask(), 0.05);
    }

    @Test
    void withHardlyAnyQuestionTheUsualThresholdsStay() {
        for (List<Heard> few : List.of(List.<Heard>of(), heard(8, 10))) {
            Confidence confidence = Confidence.from(few);
            assertEquals(Confidence.UNTRIED.answer(), confidence.answer());
            assertEquals(Confidence.UNTRIED.ask(), confidence.ask());
        }
    }

    @Test
    void itReadsAsItWasWritten() throws IOException {
        Confidence confidence = Confidence.from(heard(9, 300));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        confidence.write(new DataOutputStream(bytes));
        assertEquals(confidence, Confidence.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
    }
}

package it.sportello.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.Language;
import it.sportello.knowledge.release.KnowledgeInService;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that no citizen means, and that somebody sends all the same. */
class HostileMessagesTest {
    private static final KnowledgeInService KNOWLEDGE = RealKnowledge.inService();

    /** Far beyond what a machine under load needs, and far below what work that grows with the text would take. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    private static final int MANY = 5;

    static List<String> endless() {
        return List.of(
                "a".repeat(100_000),
                "maturità ".repeat(11_000),
                "xy zk qw ".repeat(11_000),
                "\u200b\u200d\u2060\ufeff".repeat(25_000),
                "\u202e\u2067\u200f".repeat(33_000),
                "😀".repeat(50_000),
                "👨‍👩‍👧 ".repeat(11_000),
                "9".repeat(100_000),
                "1 2 3 4 ".repeat(12_500),
                "e\u0301".repeat(50_000),
                "a" + "\u0301".repeat(99_999),
                "\ufdfa".repeat(100_000),
                "\ud800".repeat(100_000),
                "\n\t ".repeat(33_000),
                "? ! . , ".repeat(12_500));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void aHundredThousandCharactersAreAnsweredInBoundedTime(String text) {
        assertTimeout(BOUND, () -> {
            for (int turn = 0; turn < MANY; turn++) {
                double confidence = understood(text).confidence();
                assertTrue(confidence >= 0 && confidence <= 1, "confidence");
            }
        });
    }

    static List<String> wordless() {
        return List.of(
                "😀", "😀😀 👍🏽", "👨‍👩‍👧", "123456", "3 4 5", "9".repeat(100_000), "\u200b\u202e", "\u200f", "...");
    }

    @ParameterizedTest
    @MethodSource("wordless")
    void onlyPicturesDigitsOrMarksAreNoQuestionOnAnArticle(String text) {
        Answer answer = understood(text).answer();
        assertFalse(answer instanceof Answer.Found || answer instanceof Answer.Several, answer.toString());
    }

    @Test
    void whatFollowsTwoThousandCharactersChangesNothing() {
        String beginning = "quando scade la tari? ".repeat(100).substring(0, 2000);
        assertEquals(understood(beginning), understood(beginning + " e la carta d'identità".repeat(1000)));
    }

    @Test
    void marksWithinAWordAreAsIfTheyWereNotThere() {
        Understanding plain = understood("quando scade la tari");
        assertFalse(plain.confidence() == 0, "it is understood");
        assertEquals(plain, understood("\u202equ\u200bando\u200f sca\u2060de la ta\u00adri\u202c"));
    }

    private static Understanding understood(String text) {
        return KNOWLEDGE.understand(RealKnowledge.question(text, Language.ITALIAN));
    }
}

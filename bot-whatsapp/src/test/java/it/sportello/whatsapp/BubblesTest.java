package it.sportello.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.OutgoingMessage.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a long text is cut. */
class BubblesTest {

    @Test
    void whatFitsIsOneBubble() {
        assertEquals(List.of("a".repeat(4096)), rich("a".repeat(4096)));
    }

    @Test
    void aLongTextIsCutBetweenBlocks() {
        String block = "b".repeat(3000);
        assertEquals(List.of("inizio\n\n" + block, block), rich("inizio\n\n" + block + "\n\n" + block));
    }

    @Test
    void aLongBlockIsCutBetweenLines() {
        String line = "- **" + "c".repeat(1500) + "**";
        List<String> bubbles = rich(line + "\n" + line + "\n" + line);
        assertEquals(2, bubbles.size());
        bubbles.forEach(bubble -> assertTrue(bubble.startsWith("- *c") && bubble.endsWith("c*")));
    }

    @Test
    void aLongLineIsCutBetweenSentences() {
        String sentence = "Paga entro la fine di giugno. ";
        List<String> bubbles = rich(sentence.repeat(200));
        assertEquals(2, bubbles.size());
        bubbles.forEach(bubble -> assertTrue(bubble.startsWith("Paga") && bubble.endsWith("giugno.")));
    }

    @Test
    void aLongSentenceIsCutBetweenWords() {
        List<String> bubbles = rich("parola ".repeat(1000));
        bubbles.forEach(bubble -> assertTrue(bubble.startsWith("parola") && bubble.endsWith("parola")));
    }

    /** The second kind is one endless character to the reader: a letter with thousands of variation selectors. */
    @ParameterizedTest
    @ValueSource(strings = {"😀", "\uDB40\uDD00"})
    void noCharacterIsCutInTwo(String character) {
        for (int shift = 1; shift < 3; shift++) {
            List<String> bubbles = rich("a".repeat(shift) + character.repeat(5000));
            assertTrue(bubbles.size() > 1);
            for (String bubble : bubbles) {
                assertTrue(bubble.length() <= 4096);
                assertFalse(Character.isLowSurrogate(bubble.charAt(0)));
                assertFalse(Character.isHighSurrogate(bubble.charAt(bubble.length() - 1)));
            }
        }
    }

    @Test
    void aMarkIsNeverCutFromItsPair() {
        List<String> bubbles = rich("**" + "molto ".repeat(1000) + "lungo**");
        assertTrue(bubbles.size() > 1);
        bubbles.forEach(bubble -> assertFalse(bubble.contains("*")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 10, 11, 13})
    void noWordIsLostAndNoLimitPassed(int options) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            text.append("parola").append(i).append(i % 7 == 0 ? ".\n\n" : i % 5 == 0 ? "\n" : " ");
        }
        List<String> bodies = Office.bodies(text.toString(), Office.options(options, "scelta"), Format.RICH);
        String told = String.join("", bodies).replaceAll("\\s", "");
        String menu = options > 10 ? told.substring(told.indexOf("1.scelta")) : "";
        assertEquals(text.toString().replaceAll("\\s", "") + menu, told);
        bodies.forEach(body -> assertTrue(body.length() <= 4096));
        boolean pressed = options > 0 && options <= 10;
        assertTrue(!pressed || bodies.get(bodies.size() - 1).length() <= 1024);
    }

    private static List<String> rich(String markdown) {
        return Office.bodies(markdown, Format.RICH);
    }
}

package it.sportello.telegram.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.Markdown;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    @Test
    void aShortTextIsOnePart() {
        assertEquals(List.of("<b>Ciao</b> &amp; benvenuta"), html("**Ciao** & benvenuta", 4096));
    }

    @Test
    void blocksAreKeptTogetherFirst() {
        assertEquals(
                List.of("Primo blocco. Altro.\n\nSecondo.", "Terzo blocco, che non sta più."),
                html("Primo blocco. Altro.\n\nSecondo.\n\nTerzo blocco, che non sta più.", 40));
    }

    @Test
    void aLongBlockIsCutBetweenSentencesAndThenWords() {
        assertEquals(
                List.of("La mensa si paga entro il dieci.", "Chi paga dopo riceve prima un", "avviso e poi una multa."),
                html("La mensa si paga entro il dieci. Chi paga dopo riceve prima un avviso e poi una multa.", 34));
    }

    @Test
    void aStyleThatGoesOnIsClosedAndOpenedAgain() {
        assertEquals(
                List.of("<b>uno due</b>", "<b>quattro</b> tre", "cinque"), html("**uno due quattro** tre cinque", 18));
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverCut() {
        for (int shift = 0; shift < 2; shift++) {
            List<String> parts = html("x".repeat(shift) + "😀".repeat(5000), 4096);
            assertEquals(3, parts.size());
            parts.forEach(part -> assertFalse(LONE_SURROGATE.matcher(part).find()));
        }
    }

    @Test
    void escapesCountForTheLength() {
        List<String> parts = html("&".repeat(4096), 4096);
        assertEquals(5, parts.stream().filter(part -> part.length() > 4000).count());
        parts.forEach(part -> assertTrue(part.matches("(&amp;)+"), part));
    }

    @ParameterizedTest
    @ValueSource(ints = {4096, 4097, 8192, 20_000})
    void nothingIsLostAtAnyLength(int length) {
        String word = "parola ";
        String text =
                word.repeat(length / word.length() + 1).substring(0, length).strip();
        assertEquals(text, String.join(" ", html(text, 4096)));
    }

    @Test
    void whateverIsWrittenEachPartFitsAndIsWellFormed() {
        Random random = new Random(11);
        String alphabet = "ab *_`[](){}<>&\"#-+1.!\\\n\n  è😀https://x.it";
        int[] letters = alphabet.codePoints().toArray();
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(3000), 0, letters.length).forEach(i -> text.appendCodePoint(letters[i]));
            for (String part : html(text.toString(), 512)) {
                assertTrue(part.length() <= 512, "length " + part.length());
                assertWellFormed(part);
                assertFalse(LONE_SURROGATE.matcher(part).find());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "**", "*", "[", "![", "<", "`"})
    void deeplyNestedMarksAreNoError(String mark) {
        for (String part : html(mark.repeat(20_000) + "x" + "**".repeat(5000) + "](https://x.it)".repeat(500), 4096)) {
            assertTrue(part.length() <= 4096);
            assertWellFormed(part);
        }
    }

    private static void assertWellFormed(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            String tag = tags.group();
            if (tag.startsWith("</")) {
                assertEquals(open.pop(), tag.substring(2, tag.length() - 1), html);
            } else {
                open.push(tag.substring(1).split("[ >]", 2)[0]);
            }
        }
        assertTrue(open.isEmpty(), html);
        String text = TAG.matcher(html).replaceAll("").replaceAll("&(lt|gt|amp|quot);", "");
        assertTrue(text.chars().noneMatch(letter -> "<>&".indexOf(letter) >= 0), text);
    }

    private static List<String> html(String markdown, int limit) {
        return new Parts(MarkdownText.rich(new Markdown(markdown)), limit).html();
    }
}

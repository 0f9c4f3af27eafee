package it.sportello.knowledge.intent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.message.Language;
import it.sportello.knowledge.spelling.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {
    private static final Features FEATURES = new Features(Language.ITALIAN);
    private static final List<List<String>> EXAMPLES = Stream.of(
                    "quando scade la tari", "la carta è scaduta", "le multe e le carte", "bababa 7")
            .map(PlainWords::of)
            .toList();

    /** Each feature's name by its number. */
    private static final List<String> NAMES = List.copyOf(new TreeSet<>(
            FEATURES.ofAll(EXAMPLES).stream().flatMap(List::stream).toList()));

    private static final Numbering NUMBERING = new Numbering(
            FEATURES, NAMES, EXAMPLES.stream().flatMap(List::stream).toList());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quando scade la tari",
                "la la la tari scade",
                "la multa scaduta",
                "bababa bababab",
                "xyz xyzxyz quando",
                "7",
                "\ud83d\ude00",
                ""
            })
    void aMessageIsKnownByTheNumbersOfItsFeatures(String message) {
        List<String> words = PlainWords.of(message);
        List<String> all = FEATURES.ofAll(List.of(words)).get(0);
        Numbering.Numbered numbered = NUMBERING.of(words);
        assertArrayEquals(
                all.stream()
                        .filter(NAMES::contains)
                        .mapToInt(NAMES::indexOf)
                        .sorted()
                        .toArray(),
                numbered.features());
        assertEquals(
                all.stream()
                        .filter(name -> name.charAt(0) == Features.PIECE && !NAMES.contains(name))
                        .distinct()
                        .count(),
                numbered.strange());
    }

    @Test
    void onlyPiecesOfWordsArePieces() {
        List<String> pieces = new ArrayList<>();
        for (int number = 0; number <= NAMES.size(); number++) {
            if (NUMBERING.isPiece(number)) {
                pieces.add(NAMES.get(number));
            }
        }
        assertEquals(
                NAMES.stream().filter(name -> name.charAt(0) == Features.PIECE).toList(), pieces);
    }
}

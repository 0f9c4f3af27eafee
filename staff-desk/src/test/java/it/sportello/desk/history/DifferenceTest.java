package it.sportello.desk.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.desk.history.Difference.Kind;
import it.sportello.desk.history.Difference.Piece;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    @ParameterizedTest
    @CsvSource({
        "Apre alle 8., Apre alle 9., Apre alle -8-+9+.",
        "Apre, Apre, Apre",
        "'', Apre, +Apre+",
        "Apre, '', -Apre-",
        "il martedì mattina, il giovedì sera, il -martedì mattina-+giovedì sera+",
        "**forte** e piano, forte e piano, -**-forte-**- e piano",
        "uno due, due uno, -uno -due+ uno+",
        "prezzo 16 €, prezzo 22 €, prezzo -16-+22+ €"
    })
    void whatHasGoneAndWhatHasComeIsToldByWords(String earlier, String later, String told) {
        assertEquals(told, told(Difference.between(earlier, later)));
    }

    @Test
    void aLineIsNoIslandAmongChangedLines() {
        assertEquals("-a-+b+\n-c-+d+", told(Difference.between("a\nc", "b\nd")));
    }

    @Test
    void bothTextsComeOutOfEveryDifferenceHoweverLong() {
        for (int size : new int[] {3, 1000, 5000}) {
            String earlier = lines(size, 0);
            String later = lines(size, size / 2);
            List<Piece> pieces = Difference.between(earlier, later);
            assertEquals(earlier, without(pieces, Kind.COME));
            assertEquals(later, without(pieces, Kind.GONE));
            assertTrue(pieces.size() > 1, "something has changed");
        }
    }

    private static String lines(int size, int from) {
        return IntStream.range(from, from + size)
                .mapToObj(n -> "domanda numero " + n)
                .collect(Collectors.joining("\n"));
    }

    private static String without(List<Piece> pieces, Kind other) {
        return pieces.stream()
                .filter(piece -> piece.kind() != other)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String told(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> {
                    String mark = piece.kind() == Kind.SAME ? "" : piece.kind() == Kind.GONE ? "-" : "+";
                    return mark + piece.text() + mark;
                })
                .collect(Collectors.joining());
    }
}

package it.sportello.core.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.message.StaffOrder.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words are for the citizen, and which are an order. */
class StaffOrderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Buongiorno, apre alle 9.     | REPLY   | Buongiorno, apre alle 9.",
                "  con spazi  intorno          | REPLY   | con spazi  intorno",
                "1/2 marca da bollo            | REPLY   | 1/2 marca da bollo",
                "// lo chiedo al collega       | NOTE    | lo chiedo al collega",
                "//                            | NOTE    | ''",
                "/nota resta qui               | NOTE    | resta qui",
                "/chiudi                       | CLOSE   | ''",
                "/CHIUDI@sportello_bot         | CLOSE   | ''",
                "/chiudi Arrivederci!          | CLOSE   | Arrivederci!",
                "/bot                          | TO_BOT  | ''",
                "/bot pensaci tu               | TO_BOT  | ''",
                "/prendi                       | TAKE    | ''",
                "/take                         | TAKE    | ''",
                "/aiuto                        | HELP    | ''",
                "/start                        | HELP    | ''",
                "/chiudere                     | UNKNOWN | ''",
                "/                             | UNKNOWN | ''",
                "/ una barra davanti           | UNKNOWN | ''",
                "''                            | UNREADABLE | ''",
            })
    void whatIsWrittenIsForTheCitizenUnlessItBeginsWithAStroke(String written, Kind kind, String text) {
        assertEquals(new StaffOrder(kind, new Words(text)), StaffOrder.written(written));
    }

    @Test
    void aCommandWithWordsOverSeveralLinesKeepsThem() {
        assertEquals(
                new StaffOrder(Kind.CLOSE, new Words("Grazie.\nArrivederci.")),
                StaffOrder.written("/chiudi Grazie.\nArrivederci."));
    }

    @Test
    void onlyOurOwnButtonsAreOrders() {
        assertEquals(Optional.of(StaffOrder.of(Kind.TAKE)), StaffOrder.pressed("staff:take"));
        assertEquals(Optional.of(StaffOrder.of(Kind.TO_BOT)), StaffOrder.pressed("staff:bot"));
        assertEquals(Optional.of(StaffOrder.of(Kind.CLOSE)), StaffOrder.pressed("staff:close"));
        assertEquals(Optional.empty(), StaffOrder.pressed("person"));
    }
}

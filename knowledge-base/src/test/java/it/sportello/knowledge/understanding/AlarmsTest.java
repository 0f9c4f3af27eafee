package it.sportello.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.knowledge.Emergency;
import it.sportello.core.message.Language;
import it.sportello.knowledge.spelling.PlainWords;
import it.sportello.knowledge.spelling.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmsTest {
    private static final DeskWords ITALIAN = desk(
            Spelling.of(Language.ITALIAN, Map.of("pp", "papà", "mm", "non so")),
            Map.of(
                    Emergency.VIOLENCE, List.of("mi picchia", "mi fa male"),
                    Emergency.CHILD, List.of("papà mi picchia"),
                    Emergency.GAS, List.of("odore di gas", "!")));
    private static final DeskWords ENGLISH = desk(
            Spelling.of(Language.ENGLISH, Map.of()),
            Map.of(Emergency.GAS, List.of("smell of gas"), Emergency.DISTRESS, List.of("mi picchia")));

    private static DeskWords desk(Spelling spelling, Map<Emergency, List<String>> emergencies) {
        return new DeskWords(spelling, List.of(), Map.of(), List.of(), emergencies);
    }

    @ParameterizedTest
    @CsvSource({
        "Aiuto! Mi picchia., VIOLENCE",
        "mi picchia, VIOLENCE",
        "mi mi picchia ancora, VIOLENCE",
        "papà mi picchia, CHILD",
        "pp mi picchia, CHILD",
        "mm odore di gas, GAS",
        "c'è odore di gas e papà mi picchia, CHILD",
        "there is a smell of gas, GAS",
        "mi picchiano, ",
        "mi, ",
        "odore di, ",
        "picchia mi, ",
        "!, "
    })
    void theFragmentThatTellsMostIsHeardWhereItStandsAsWholeWords(String message, Emergency danger) {
        assertEquals(Optional.ofNullable(danger), new Alarms(List.of(ITALIAN, ENGLISH)).in(PlainWords.of(message)));
    }
}

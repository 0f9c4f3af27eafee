package it.sportello.knowledge.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.message.Language;
import it.sportello.knowledge.fact.FactRead.Trouble;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE|16/6/2027|16 giugno 2027|16 June 2027",
                "DATE|1° giugno 2027|1 giugno 2027|1 June 2027",
                "AMOUNT|53,70|53,70 €|€53.70",
                "AMOUNT|€ 1.234|1.234 €|€1,234",
                "AMOUNT|1234.5 euro|1.234,50 €|€1,234.50",
                "TEXT|30. giugno|30\\. giugno|30\\. giugno",
                "PHONE|+39 06 1234|\\+39 06 1234|\\+39 06 1234",
                "TEXT|Via *Roma* {1}|Via \\*Roma\\* \\{1\\}|Via \\*Roma\\* \\{1\\}",
                "HOURS|lun-ven 9-12.30, 14:30–17|lunedì–venerdì: 9:00–12:30, 14:30–17:00|Monday–Friday: 9:00–12:30, 14:30–17:00",
                "HOURS|Martedì e giovedì: 8.30-13|martedì, giovedì: 8:30–13:00|Tuesday, Thursday: 8:30–13:00",
                "HOURS|mon to wed 10-11 and 12-13|lunedì–mercoledì: 10:00–11:00, 12:00–13:00|Monday–Wednesday: 10:00–11:00, 12:00–13:00"
            })
    void aValueIsShownInTheMannerOfEachLanguage(Kind kind, String typed, String italian, String english) {
        FactValue value = FactsContract.value(kind, typed);
        assertEquals(italian, value.inline(Language.ITALIAN).replace('\u00a0', ' '));
        assertEquals(english, value.inline(Language.ENGLISH).replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE|31/6/2027|NO_DATE",
                "DATE|giugno|NO_DATE",
                "AMOUNT|gratis|NO_AMOUNT",
                "AMOUNT|-5|NO_AMOUNT",
                "AMOUNT|1.23.4|NO_AMOUNT",
                "PHONE|chiama|NO_PHONE",
                "HOURS|sempre|NO_HOURS",
                "HOURS|lun 12-9|NO_HOURS",
                "HOURS|lun 9-25|NO_HOURS",
                "HOURS|ven-lun 9-12|NO_HOURS",
                "HOURS|ma 9-12|NO_HOURS",
                "TABLE|una riga|NO_TABLE",
                "TEXT|' '|EMPTY",
                "TEXT|vedi {{se.stesso}}|NAMES_FACTS",
                "TABLE|{{a}};b|NAMES_FACTS"
            })
    void whatCannotBeReadIsNamed(Kind kind, String typed, Trouble trouble) {
        FactRead read = FactReading.read(kind, Map.of(Language.ITALIAN, typed.equals("' '") ? " " : typed));
        assertEquals(new FactRead.Wrong(trouble), read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Scuola;Prima prova;Colloquio/Licei;18/6/2027;/Tecnici;18/6/2027;dal 1 luglio",
                "Scuola\tPrima prova\tColloquio/Licei\t18/6/2027/Tecnici\t18/6/2027\tdal 1 luglio"
            })
    void aTableIsAListThatEveryChatCanShow(String typed) {
        FactValue value = FactsContract.value(Kind.TABLE, typed.replaceAll("/(?=\\p{Lu})", "\n"));
        assertEquals("""
                - **Licei**: Prima prova 18 giugno 2027
                - **Tecnici**: Prima prova 18 giugno 2027, Colloquio dal 1 luglio""", value.block(Language.ITALIAN));
        assertEquals(value, FactReading.read(Kind.TABLE, value.written()).fold(one -> one, wrong -> value));
    }
}

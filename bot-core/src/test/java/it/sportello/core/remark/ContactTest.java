package it.sportello.core.remark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import it.sportello.core.message.Words;
import it.sportello.core.remark.Contact.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for an address or a number, and what is not. */
class ContactTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "livia@esempio.it | EMAIL | livia@esempio.it",
                "scrivetemi a livia.rossi-b@posta.esempio.it. Grazie | EMAIL | livia.rossi-b@posta.esempio.it",
                "333 0000001 o livia@esempio.it | EMAIL | livia@esempio.it",
                "3330000001 | PHONE | 3330000001",
                "il mio numero è 333 000 0001, grazie | PHONE | 333 000 0001",
                "+39 333-0000001 | PHONE | +39 333-0000001",
                "0039 06 5550100 | PHONE | 0039 06 5550100",
                "(06) 5550100 | PHONE | 06) 5550100",
                "+44 20 7946 0000 | PHONE | +44 20 7946 0000"
            })
    void aContactIsFound(String words, Kind kind, String written) {
        assertEquals(Optional.of(new Contact(kind, written)), Contact.in(new Words(words)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quando?",
                "2",
                "12345",
                "27/11/2026",
                "27.11.2026",
                "27-11-2026",
                "1.250.000,00 euro",
                "pratica 2026 000123456",
                "IT60 X054 2811 1010 0000 0123 456",
                "RSSMRA80A01H501U",
                "chiocciola @ esempio",
                "@livia"
            })
    void otherWordsAreNone(String words) {
        assertEquals(Optional.empty(), Contact.in(new Words(words)));
    }

    @Test
    void aContactIsHiddenInLogs() {
        assertFalse(new Contact(Kind.PHONE, "3330000001").toString().contains("333"));
    }
}

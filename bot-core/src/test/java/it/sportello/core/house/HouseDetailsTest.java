package it.sportello.core.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.sportello.core.house.HouseDetails.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseDetailsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME | Comune di Borgo Chiaro | true",
                "NAME | '' | false",
                "NAME | 'Comune\ndi Borgo' | false",
                "PRIVACY_URL | '' | true",
                "PRIVACY_URL | https://comune.example/privacy | true",
                "PRIVACY_URL | comune.example | false",
                "PRIVACY_URL | javascript:alert(1) | false",
                "PRIVACY_URL | https://comune.example/la privacy | false",
                "PHONE | '' | true",
                "PHONE | 055 0000, tasto 2 | true",
                "PHONE | '055 0000\n055 0001' | false",
                "HOURS | '' | true",
                "HOURS | lun-ven 9-13 | true",
            })
    void eachPartHasItsShape(Part part, String text, boolean accepted) {
        assertEquals(accepted, part.accepts(text));
    }

    @ParameterizedTest
    @CsvSource({"NAME, 100, true", "NAME, 101, false", "PHONE, 200, true", "PHONE, 201, false", "HOURS, 201, false"})
    void aPartMayBeSoLong(Part part, int length, boolean accepted) {
        assertEquals(accepted, part.accepts("x".repeat(length)));
    }

    @Test
    void detailsThatAreNotAsTheyMayBeDoNotExist() {
        assertThrows(IllegalArgumentException.class, () -> new HouseDetails("", "", "", ""));
        assertThrows(IllegalArgumentException.class, () -> new HouseDetails("Comune", "ftp://x", "", ""));
    }
}

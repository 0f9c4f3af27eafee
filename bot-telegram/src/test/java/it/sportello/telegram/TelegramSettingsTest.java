package it.sportello.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramSettingsTest {

    @Test
    void aSlashAtTheEndOfTheAddressDoesNotMatter() {
        assertEquals(
                new TelegramSettings("http://127.0.0.1:9000", "1:a", "s"),
                new TelegramSettings("http://127.0.0.1:9000/", "1:a", "s"));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:9000, 1:tok, sec",
        "ftp://example.org, 1:tok, sec",
        "https://example.org, '', sec",
        "https://example.org, 1:tok/../x, sec",
        "https://example.org, 1:tok, ''",
        "https://example.org, 1:tok, sec ret"
    })
    void malformedSettingsAreRefusedWithoutBeingQuoted(String url, String token, String secret) {
        String message = assertThrows(IllegalArgumentException.class, () -> new TelegramSettings(url, token, secret))
                .toString();
        assertFalse(message.contains("1:tok") || message.contains("sec ret"), message);
    }
}

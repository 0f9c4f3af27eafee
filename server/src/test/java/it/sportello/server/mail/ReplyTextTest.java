package it.sportello.server.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a reply nothing remains but its author's own words. */
class ReplyTextTest {
    private static final String MARK = "— Per rispondere scrivi sopra questa riga —";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n> — Per rispondere scrivi sopra questa riga —\n> Anna ha bisogno",
                "\n— Per rispondere scrivi sopra questa riga —\nAnna ha bisogno",
                "\nIl giorno lun 23 nov 2026 alle 10:00 Comune <a@b.example> ha scritto:\n\nAnna",
                "\nIl lun 23 nov 2026, 10:00 Comune di Borgo Chiaro\n<sportello@borgochiaro.example> ha scritto:\nAnna",
                "\nOn Mon, Nov 23, 2026 at 10:00 AM Comune <a@b.example> wrote:\nAnna",
                "\n-----Messaggio originale-----\nAnna",
                "\n________________________________\nDa: Comune",
                "\nDa: Comune di Borgo Chiaro\nInviato: lunedì",
                "\n*From:* Town\nSent: Monday",
                "\n-- \nBruno, Ufficio tecnico",
                "\nInviato dal mio telefono",
                "\nInviato da Outlook per Android",
            })
    void whatIsQuotedOrSignedIsCutOff(String rest) {
        assertEquals("Riapre il 3.\n\nAlle 9.", of("Riapre il 3.\r\n\r\nAlle 9.\r\n" + rest.replace("\n", "\r\n")));
    }

    @Test
    void ordinaryWordsAreKept() {
        String text =
                "Da lunedì riapre.\nIl sindaco ha scritto alla scuola.\nInviato dal messo ieri.\n- primo\n- secondo";
        assertEquals(text, of(text));
    }

    @Test
    void anEndlessReplyIsCut() {
        assertEquals(4000, of("x".repeat(9000)).length());
    }

    private static String of(String text) {
        return ReplyText.of(text, List.of(MARK));
    }
}

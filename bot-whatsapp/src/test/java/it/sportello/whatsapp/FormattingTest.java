package it.sportello.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.OutgoingMessage.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What CommonMark becomes. In the tables, {@code |} stands for a line's end and {@code ^} for a zero-width space. */
class FormattingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "Paga **entro giugno** → Paga *entro giugno*",
                "Paga *entro giugno* → Paga _entro giugno_",
                "***Attenzione*** → _*Attenzione*_",
                "**a __b__ c** → *a b c*",
                "**uno|due** → *uno*|*due*",
                "par**te**finale → partefinale",
                "# Orari → *Orari*",
                "## **Orari** → *Orari*",
                "uno||due → uno||due",
                "uno|due → uno|due",
                "* uno|* due → - uno|- due",
                "3. uno|4. due → 3. uno|4. due",
                "- uno|  - due|- tre → - uno|  - due|- tre",
                "[il sito](https://esempio.it/a_b_) → il sito: https://esempio.it/a_b_",
                "[https://esempio.it](https://esempio.it) → https://esempio.it",
                "[www.esempio.it](https://www.esempio.it/) → https://www.esempio.it/",
                "<https://esempio.it> → https://esempio.it",
                "[scrivi](mailto:ufficio@esempio.it) → scrivi: ufficio@esempio.it",
                "[chiama](tel:+390255500100) → chiama: +390255500100",
                "[x](javascript:alert) → x",
                "**[il sito](https://esempio.it)** → il sito: https://esempio.it",
                "`IBAN` → IBAN",
                "&lt;b&gt; &amp; → <b> &",
                "<b>ciao</b> → <b>ciao</b>"
            })
    void richTextIsWrittenInTheDialect(String markdown, String expected) {
        assertEquals(expected, shown(markdown, Format.RICH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "Paga **entro** _giugno_ → Paga entro giugno",
                "# Orari → Orari",
                "[il sito](https://esempio.it) → il sito: https://esempio.it",
                "- uno|- due → - uno|- due"
            })
    void plainTextHasNoMarks(String markdown, String expected) {
        assertEquals(expected, shown(markdown, Format.PLAIN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "\\*ciao\\* → ^*^ciao^*^",
                "\\_ciao\\_ → ^_^ciao^_^",
                "~ciao~ → ^~^ciao^~^",
                "\\`ciao\\` → ^`^ciao^`^",
                "5 * 3 * 2 → 5 * 3 * 2",
                "nome_di_file → nome_di_file",
                "**5\\*** → *5^*^*",
                "a\\*\\*\\*b → a^*^^*^^*^b",
                "https://esempio.it/\\_a\\_?b=\\*c\\* → https://esempio.it/_a_?b=*c*",
                "_a_b@esempio.it → ^_^a_b@esempio.it"
            })
    void aMarkThatIsMeantAsACharacterFormatsNothing(String markdown, String expected) {
        assertEquals(expected, shown(markdown, Format.RICH));
        assertEquals(expected.replace("*5^*^*", "5^*^"), shown(markdown, Format.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n", "---"})
    void nothingToSayNeedsNoCall(String markdown) {
        assertEquals(List.of(), Office.bodies(markdown, Format.RICH));
    }

    @Test
    void aTextOfMarksOnlyEndsSomehow() {
        assertTrue(Office.bodies("*".repeat(20_000) + "a" + "*".repeat(20_000), Format.RICH)
                        .size()
                < 40);
        assertTrue(Office.bodies("> ".repeat(20_000) + "a", Format.RICH).size() < 40);
        assertTrue(Office.bodies("[".repeat(20_000) + "a" + "](b)".repeat(5_000), Format.RICH)
                        .size()
                < 40);
    }

    private static String shown(String markdown, Format format) {
        return String.join("§", Office.bodies(markdown.replace('|', '\n'), format))
                .replace('\n', '|')
                .replace('\u200B', '^');
    }
}

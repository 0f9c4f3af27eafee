package it.sportello.core.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of a message hide what is private and refuse what no table could keep. */
class ValuesTest {

    @Test
    void wordsLoseControlCharactersAndNothingElse() {
        assertEquals("a\nb\tc😀<b>${x}", new Words("a\nb\tc\u0000\u0007\u001b😀<b>${x}").value());
    }

    @Test
    void wordsAddressesAndMarkdownAreHidden() {
        String secret = "segreto";
        assertFalse(new Words(secret).toString().contains(secret));
        assertFalse(new ChannelAddress(secret).toString().contains(secret));
        assertFalse(new Markdown(secret).toString().contains(secret));
        assertFalse(new ConversationKey(new ChannelName("web"), new ChannelAddress(secret))
                .toString()
                .contains(secret));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Web", "web-chat", "aaaaaaaaaaaaaaaaaaaaa"})
    void aChannelNameIsShortAndLowerCase(String name) {
        assertThrows(IllegalArgumentException.class, () -> new ChannelName(name));
    }

    @Test
    void anOptionsTokenFitsTheNarrowestChannel() {
        assertEquals("è".repeat(32), new ReplyOption("è".repeat(32), "x").token());
        assertThrows(IllegalArgumentException.class, () -> new ReplyOption("è".repeat(33), "x"));
        assertThrows(IllegalArgumentException.class, () -> new ReplyOption("", "x"));
    }

    @ParameterizedTest
    @CsvSource({"it,it", "en-GB,en", "pt_BR,pt", "ita,''", "x,''", "'',''", "IT,''"})
    void aLanguageIsReadFromAPlatformsTag(String tag, String code) {
        Optional<Language> expected = code.isEmpty() ? Optional.empty() : Optional.of(new Language(code));
        assertEquals(expected, Language.ofTag(tag));
    }

    @Test
    void aFailureIsLoggedWithoutWhatItQuotes() {
        StringWriter log = new StringWriter();
        Exception cause = new IllegalStateException("Key (address)=(segreto) exists");
        LoggableFailure.of(new IllegalArgumentException("segreto", cause)).printStackTrace(new PrintWriter(log));
        assertFalse(log.toString().contains("segreto"), log.toString());
        assertTrue(log.toString().contains("IllegalStateException"), log.toString());
        assertTrue(log.toString().contains("ValuesTest"), log.toString());
    }

    @Test
    void aFilesAddressNeedsNoEscaping() {
        Attachment file =
                new Attachment("0".repeat(64), Attachment.Kind.DOCUMENT, "Perché? <così>/../à.pdf", "Un foglio");
        assertEquals("/files/" + "0".repeat(64) + "/Perche-cosi-..-a.pdf", file.path());
    }
}

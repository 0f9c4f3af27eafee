package it.sportello.server.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a reply that was written as a page its author's own words remain, in lines. */
class HtmlTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<blockquote type=cite>Anna ha bisogno</blockquote>",
                "<div class=\"gmail_quote\"><div class=\"gmail_attr\">Il giorno lun… ha scritto:</div>Anna</div>",
                "<div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>Da:</b> Comune</div><div>Anna</div>",
                "<hr><div id=\"divRplyFwdMsg\"><b>Da:</b> Comune</div><div>Anna</div>",
                "<div class=\"moz-cite-prefix\">Il 23/11 Comune ha scritto:<br></div><blockquote>Anna</blockquote>",
                "<div class=\"yahoo_quoted\">Anna</div>",
                "<div class=\"gmail_signature\">Bruno, Ufficio tecnico</div>",
                "<script>alert('Anna')</script><style>p { color: red }</style><!-- Anna -->",
            })
    void whatIsQuotedOrNeverShownIsLeftOut(String rest) {
        assertEquals(
                "Riapre il 3 & alle 9.\nPorta la ricevuta.",
                HtmlText.of("<html><head><title>Anna</title></head><body><div>Riapre il 3 &amp; <b>alle 9</b>.</div>"
                        + "<div>Porta  la\n ricevuta.</div>" + rest + "</body></html>"));
    }

    @Test
    void paragraphsAndBreaksStayLines() {
        assertEquals("Uno\n\nDue\nTre", HtmlText.of("<p>Uno</p><p>Due<br>Tre</p>"));
    }

    @Test
    void whatIsNoPageIsItsWords() {
        assertEquals("3 < 5 e basta", HtmlText.of("3 < 5 e basta"));
        assertEquals("", HtmlText.of(""));
    }

    @Test
    void aPageOfAHundredThousandLevelsDoesNoHarm() {
        assertFalse(HtmlText.of("<div>".repeat(100_000) + "In fondo").isBlank());
    }
}

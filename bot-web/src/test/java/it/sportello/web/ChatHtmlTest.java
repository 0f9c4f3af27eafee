package it.sportello.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.Markdown;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatHtmlTest {
    /** The only tags, with the only attributes, that may ever come out. */
    private static final Pattern KNOWN_TAG = Pattern.compile(
            "</?(p|ul|ol|li|strong|em|code)>|<br />|</a>|<ol start=\"\\d+\">"
                    + "|<a rel=\"noopener noreferrer nofollow\" href=\"((https?|mailto|tel):|[^:\"<>]*)[^\"<>]*\" target=\"_blank\">"
                    + "|<a rel=\"noopener noreferrer nofollow\" href=\"[^\"<>]*\" title=\"[^\"<>]*\" target=\"_blank\">");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Ciao **Anna**, *ecco*:             | <p>Ciao <strong>Anna</strong>, <em>ecco</em>:</p>
                    <script>alert(1)</script>          | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
                    a <img src=x onerror=alert(1)> b   | <p>a &lt;img src=x onerror=alert(1)&gt; b</p>
                    [x](javascript:alert(1))           | <p>x</p>
                    [x](JAVASCRIPT:alert(1))           | <p>x</p>
                    [x](&#106;avascript:alert(1))      | <p>x</p>
                    [x](data:text/html;base64,PHM+)    | <p>x</p>
                    [x](vbscript:x)                    | <p>x</p>
                    <javascript:alert(1)>              | <p>javascript:alert(1)</p>
                    ![una foto](https://a.example/f.png) | <p>una foto</p>
                    # Titolo                           | <p># Titolo</p>
                    > citato                           | <p>&gt; citato</p>
                    ---                                | <p>---</p>
                    5 < 6 & 7 > 3                      | <p>5 &lt; 6 &amp; 7 &gt; 3</p>
                    """)
    void onlyPlainThingsAreMarkedUpAndTheRestIsText(String markdown, String html) {
        assertEquals(html, ChatHtml.of(new Markdown(markdown)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [il sito](https://comune.example/a?b=1&c=2) | https://comune.example/a?b=1&amp;c=2 | il sito
                    https://comune.example/orari                | https://comune.example/orari         | https://comune.example/orari
                    anagrafe@comune.example                     | mailto:anagrafe@comune.example       | anagrafe@comune.example
                    [chiama](tel:+390000000)                    | tel:+390000000                       | chiama
                    """)
    void linksOpenElsewhereAndTellNothing(String markdown, String address, String words) {
        assertEquals(
                "<p><a rel=\"noopener noreferrer nofollow\" href=\"" + address + "\" target=\"_blank\">" + words
                        + "</a></p>",
                ChatHtml.of(new Markdown(markdown)));
    }

    @Test
    void linesAndListsStayAsTheyWereWritten() {
        assertEquals(
                "<p>Porta:<br />\ncon te</p>\n<ul>\n<li>carta</li>\n<li>delega</li>\n</ul>",
                ChatHtml.of(new Markdown("Porta:\ncon te\n\n- carta\n- delega")));
    }

    @Test
    void aTitleCannotLeaveItsAttribute() {
        String html = ChatHtml.of(new Markdown("[x](https://a.example '\" onmouseover=\"alert(1)')"));
        assertTrue(html.contains("title=\"&quot; onmouseover=&quot;alert(1)\""), html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](java\tscript:alert(1))",
                "[a](<java\nscript:alert(1)>)",
                "[a]( javascript:alert(1))",
                "[a](\u0001javascript:alert(1))",
                "[a]: javascript:alert(1)\n\n[a]",
                "[![x](javascript:alert(1))](javascript:alert(2))",
                "[a](https://a.example/\"onclick=\"alert(1))",
                "<a href='javascript:alert(1)'>x</a>",
                "<https://a.example/<script>>",
                "<!-- --> <![CDATA[ <b> ]]> <?php ?>",
                "&lt;script&gt;&#60;script&#62;",
                "`<b>` ``` <i>",
                "    <script>indented</script>",
                "```html\n<script>\n```",
                "</p></div><style>*{display:none}</style>"
            })
    void hostileMarkdownGivesKnownTagsOnly(String markdown) {
        assertKnownTagsOnly(ChatHtml.of(new Markdown(markdown)));
    }

    @Test
    void randomMarkdownGivesKnownTagsOnly() {
        String[] parts = {
            "<",
            ">",
            "[",
            "](",
            ")",
            "!",
            "javascript:",
            "https://a.example",
            "\"",
            "'",
            "*",
            "_",
            "`",
            "\n",
            "- ",
            "1. ",
            "<script",
            "&",
            "&#",
            ";",
            "\\",
            "a",
            " ",
            "on=",
            "<!--",
            "]: "
        };
        Random random = new Random(11);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int part = 0; part < 25; part++) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertKnownTagsOnly(ChatHtml.of(new Markdown(text.toString())));
        }
    }

    private static void assertKnownTagsOnly(String html) {
        String words = KNOWN_TAG.matcher(html).replaceAll("");
        assertFalse(words.contains("<") || words.contains(">"), html);
        assertFalse(Pattern.compile("href=\"\\s*(javascript|data|vbscript)", Pattern.CASE_INSENSITIVE)
                .matcher(html)
                .find());
    }
}

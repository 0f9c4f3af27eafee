package it.sportello.server.mail;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a mail that was written as a page, without what its mail program quotes. */
final class HtmlText {
    /** What is never shown, and by what the common mail programs mark the letter that is replied to. */
    private static final String NOT_OWN =
            "head, script, style, blockquote, .gmail_quote, .gmail_attr, .gmail_signature, .yahoo_quoted, .moz-cite-prefix";

    /** From here on everything is the letter that is replied to. */
    private static final String END = "#divRplyFwdMsg, #appendonsend, #OLK_SRC_BODY_SECTION";

    private HtmlText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select(NOT_OWN).remove();
        Lines lines = new Lines(Optional.ofNullable(page.selectFirst(END)));
        page.body().traverse(lines);
        return lines.text.toString().strip();
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final Optional<Element> end;
        private boolean ended;

        private Lines(Optional<Element> end) {
            this.end = end;
        }

        @Override
        public void head(Node node, int depth) {
            ended = ended || end.filter(node::equals).isPresent();
            if (ended) {
                return;
            }
            if (node instanceof TextNode words) {
                text.append(startsLine() ? words.text().stripLeading() : words.text());
            } else if (node instanceof Element element && element.isBlock() && !startsLine()) {
                text.append('\n');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (ended || !(node instanceof Element element)) {
                return;
            }
            if (element.nameIs("br") || element.isBlock() && !startsLine()) {
                text.append('\n');
            }
            if (element.nameIs("p")) {
                text.append('\n');
            }
        }

        private boolean startsLine() {
            return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
        }
    }
}

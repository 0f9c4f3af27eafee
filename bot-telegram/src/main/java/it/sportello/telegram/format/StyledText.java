package it.sportello.telegram.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * A plain text and the styles that lie over it. Hidden in logs.
 *
 * @param styles outer before inner, earlier before later; two of them are apart or one holds the other
 */
public record StyledText(String text, List<Style> styles) {

    /** A tag over the characters from start to before end. */
    public record Style(int start, int end, String tag, Map<String, String> attributes) {
        public Style {
            Objects.requireNonNull(tag, "tag");
            attributes = Map.copyOf(attributes);
        }

        Style within(int from, int to) {
            return new Style(Math.max(start, from), Math.min(end, to), tag, attributes);
        }

        boolean isEmpty() {
            return start >= end;
        }
    }

    public StyledText {
        Objects.requireNonNull(text, "text");
        styles = List.copyOf(styles);
    }

    /** The characters from one place to before another as HTML, with every style in it opened and closed. */
    String html(int from, int to) {
        StringBuilder html = new StringBuilder();
        HtmlWriter writer = new HtmlWriter(html);
        Deque<Style> open = new ArrayDeque<>();
        int done = from;
        for (Style style : styles) {
            Style here = style.within(from, to);
            if (!here.isEmpty()) {
                done = closed(writer, open, done, here.start());
                writer.tag(here.tag(), here.attributes());
                open.push(here);
            }
        }
        closed(writer, open, done, to);
        return html.toString();
    }

    /** Writes up to a place, closing what ends before or at it. */
    private int closed(HtmlWriter writer, Deque<Style> open, int done, int upTo) {
        int at = done;
        while (!open.isEmpty() && open.peek().end() <= upTo) {
            Style style = open.pop();
            writer.text(text.substring(at, style.end()));
            writer.tag("/" + style.tag());
            at = style.end();
        }
        writer.text(text.substring(at, upTo));
        return upTo;
    }

    @Override
    public String toString() {
        return "StyledText[" + text.length() + " characters]";
    }
}

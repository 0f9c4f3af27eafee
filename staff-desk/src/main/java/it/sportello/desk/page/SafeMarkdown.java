package it.sportello.desk.page;

import it.sportello.core.message.Markdown;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown shown on a page: HTML in it comes out as text, links of other kinds than web, mail and telephone are cut. */
public final class SafeMarkdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .build();

    private SafeMarkdown() {}

    public static SafeHtml render(Markdown text) {
        return new SafeHtml(RENDERER.render(PARSER.parse(text.value())));
    }
}

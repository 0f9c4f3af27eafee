package it.sportello.desk.page;

import it.sportello.core.message.Markdown;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as someone would type it who knows none. */
public final class PlainText {
    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private PlainText() {}

    public static String of(Markdown text) {
        return RENDERER.render(PARSER.parse(text.value())).strip();
    }
}

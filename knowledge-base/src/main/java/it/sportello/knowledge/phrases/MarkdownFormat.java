package it.sportello.knowledge.phrases;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * FreeMarker's view of CommonMark: whatever a placeholder holds comes out as that very text. CommonMark takes a
 * backslash before any ASCII punctuation as "this character and no markup".
 */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Piece> {
    static final MarkdownFormat INSTANCE = new MarkdownFormat();

    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}&&\\p{ASCII}]");

    /** A text of which FreeMarker knows whether it is escaped already. */
    static final class Piece extends CommonTemplateMarkupOutputModel<Piece> {
        private Piece(@Nullable String plain, @Nullable String markup) {
            super(plain, markup);
        }

        @Override
        public MarkdownFormat getOutputFormat() {
            return INSTANCE;
        }
    }

    private MarkdownFormat() {}

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(escapePlainText(text));
    }

    /** Blanks around a line would mean a code block or a break, and are dropped; line breaks are kept as hard ones. */
    @Override
    public String escapePlainText(String text) {
        return text.strip()
                .lines()
                .map(line -> PUNCTUATION.matcher(line.strip()).replaceAll("\\\\$0"))
                .collect(Collectors.joining("\\\n"));
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Piece newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String markup) {
        return new Piece(plain, markup);
    }
}

package it.sportello.knowledge.writing;

import it.sportello.core.message.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A text's paragraphs, headings and points of lists as plain words, without addresses of pages and mailboxes. */
final class Blocks extends AbstractVisitor {
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(20).maxInlineNesting(20).build();
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://|www\\.)[^\\s<>]*[^\\s<>.,;:!?)]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private final StringBuilder block = new StringBuilder();
    private final List<String> blocks = new ArrayList<>();

    private Blocks() {}

    static List<String> of(Markdown text) {
        Blocks blocks = new Blocks();
        PARSER.parse(text.value()).accept(blocks);
        return List.copyOf(blocks.blocks);
    }

    @Override
    public void visit(Text text) {
        block.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        block.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        block.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        block.append(' ');
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        cut();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        cut();
    }

    private void cut() {
        blocks.add(ADDRESS.matcher(block).replaceAll(" ").strip());
        block.setLength(0);
    }
}

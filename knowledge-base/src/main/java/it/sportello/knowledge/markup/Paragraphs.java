package it.sportello.knowledge.markup;

import it.sportello.core.message.Markdown;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A text's paragraphs, headings and points of lists as plain words, without the addresses behind its links. */
public final class Paragraphs extends AbstractVisitor {
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(20).maxInlineNesting(20).build();

    private final StringBuilder current = new StringBuilder();
    private final List<String> ended = new ArrayList<>();

    private Paragraphs() {}

    /** In their order, each on one line. */
    public static List<String> of(Markdown text) {
        Paragraphs paragraphs = new Paragraphs();
        PARSER.parse(text.value()).accept(paragraphs);
        return List.copyOf(paragraphs.ended);
    }

    @Override
    public void visit(Text text) {
        current.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        current.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        current.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        current.append(' ');
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        end();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        end();
    }

    private void end() {
        ended.add(current.toString());
        current.setLength(0);
    }
}

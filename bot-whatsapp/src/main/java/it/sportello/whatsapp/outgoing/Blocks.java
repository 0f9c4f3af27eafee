package it.sportello.whatsapp.outgoing;

import it.sportello.core.message.Markdown;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/** The blocks of a text in WhatsApp's dialect. With and without marks a block has the same lines. */
final class Blocks extends AbstractVisitor {
    /** Both limits keep a text made of nothing but marks from exhausting the stack. */
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(50).maxInlineNesting(50).build();

    private final boolean marks;
    private final List<String> blocks = new ArrayList<>();

    private Blocks(boolean marks) {
        this.marks = marks;
    }

    static List<String> of(Markdown text, boolean marks) {
        return of(PARSER.parse(text.value()), marks);
    }

    private static List<String> of(Node parent, boolean marks) {
        Blocks reader = new Blocks(marks);
        reader.visitChildren(parent);
        return reader.blocks;
    }

    @Override
    public void visit(Paragraph paragraph) {
        add(Inline.of(paragraph, marks));
    }

    /** There are no headings either; strong words come nearest. */
    @Override
    public void visit(Heading heading) {
        add(marks ? Inline.marked(Inline.of(heading, false), "*") : Inline.of(heading, false));
    }

    @Override
    public void visit(BulletList list) {
        List<String> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add("- " + inside(item));
        }
        add(String.join("\n", items));
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        List<String> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(number++ + ". " + inside(item));
        }
        add(String.join("\n", items));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        add(Literal.of(code.getLiteral().stripTrailing()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        add(Literal.of(code.getLiteral().stripTrailing()));
    }

    @Override
    public void visit(HtmlBlock html) {
        add(Literal.of(html.getLiteral()));
    }

    private String inside(Node item) {
        return String.join("\n", of(item, marks)).replace("\n", "\n  ");
    }

    private void add(String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }
}

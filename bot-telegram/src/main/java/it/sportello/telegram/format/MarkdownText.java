package it.sportello.telegram.format;

import it.sportello.core.message.Markdown;
import it.sportello.telegram.format.StyledText.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Reads CommonMark into a styled text of the few tags that Telegram knows. HTML in it is shown as it was typed. A line
 * break stays one, as people who type in a chat expect.
 */
public final class MarkdownText extends AbstractVisitor {
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(20).maxInlineNesting(20).build();
    /** Deeper styles are left out, so that the tags of one character stay far below what a message may hold. */
    private static final int DEEPEST_STYLE = 8;

    private final StringBuilder text = new StringBuilder();
    private final List<Style> styles = new ArrayList<>();
    private final boolean tags;
    private int styleDepth;
    private int listDepth;

    private MarkdownText(boolean tags) {
        this.tags = tags;
    }

    /** The text as it is to be shown; where nothing is left of it, the source itself. */
    public static StyledText rich(Markdown markdown) {
        return read(markdown, new MarkdownText(true));
    }

    /** The same without any style, and with the addresses of links written out. */
    public static StyledText plain(Markdown markdown) {
        return read(markdown, new MarkdownText(false));
    }

    private static StyledText read(Markdown markdown, MarkdownText reading) {
        PARSER.parse(markdown.value()).accept(reading);
        String text = reading.text.toString();
        return text.isBlank() ? new StyledText(markdown.value(), List.of()) : new StyledText(text, reading.styles);
    }

    private void styled(String tag, Map<String, String> attributes, Runnable inside) {
        if (!tags || styleDepth >= DEEPEST_STYLE) {
            inside.run();
            return;
        }
        int place = styles.size();
        Style style = new Style(text.length(), text.length(), tag, attributes);
        styles.add(style);
        styleDepth++;
        inside.run();
        styleDepth--;
        styles.set(place, new Style(style.start(), text.length(), tag, attributes));
    }

    private void styled(String tag, Runnable inside) {
        styled(tag, Map.of(), inside);
    }

    private void blocks(Node parent, String between) {
        boolean first = true;
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            if (!(block instanceof LinkReferenceDefinition)) {
                text.append(first ? "" : between);
                block.accept(this);
                first = false;
            }
        }
    }

    private void items(Node list, Optional<Integer> firstNumber) {
        int index = 0;
        listDepth++;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            int position = index++;
            text.append(position == 0 ? "" : "\n").append("  ".repeat(listDepth - 1));
            text.append(firstNumber.map(number -> (number + position) + ". ").orElse("• "));
            item.accept(this);
        }
        listDepth--;
    }

    @Override
    public void visit(Document document) {
        blocks(document, "\n\n");
    }

    @Override
    public void visit(BlockQuote quote) {
        boolean outermost = quote.getParent() instanceof Document;
        if (outermost) {
            styled("blockquote", () -> blocks(quote, "\n\n"));
        } else {
            blocks(quote, "\n");
        }
    }

    @Override
    public void visit(BulletList list) {
        items(list, Optional.empty());
    }

    @Override
    public void visit(OrderedList list) {
        items(list, Optional.ofNullable(list.getMarkerStartNumber()).or(() -> Optional.of(1)));
    }

    @Override
    public void visit(ListItem item) {
        blocks(item, "\n");
    }

    @Override
    public void visit(Heading heading) {
        styled("b", () -> visitChildren(heading));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styled("b", () -> visitChildren(strong));
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled("i", () -> visitChildren(emphasis));
    }

    @Override
    public void visit(Link link) {
        linked(link, LinkTarget.of(link.getDestination()));
    }

    @Override
    public void visit(Image image) {
        linked(image, LinkTarget.of(image.getDestination()));
    }

    private void linked(Node label, LinkTarget target) {
        int start = text.length();
        if (tags && target.fitsATag()) {
            styled("a", Map.of("href", target.address()), () -> visitChildren(label));
        } else {
            visitChildren(label);
        }
        if (!target.isShownBy(text.substring(start), tags)) {
            text.append(" (").append(target.words()).append(')');
        }
    }

    @Override
    public void visit(Code code) {
        styled("code", () -> text.append(code.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        styled("pre", () -> text.append(code.getLiteral().stripTrailing()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        styled("pre", () -> text.append(code.getLiteral().stripTrailing()));
    }

    @Override
    public void visit(HtmlInline html) {
        text.append(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        text.append(html.getLiteral());
    }

    @Override
    public void visit(ThematicBreak line) {
        text.append("———");
    }

    @Override
    public void visit(HardLineBreak line) {
        text.append('\n');
    }

    @Override
    public void visit(SoftLineBreak line) {
        text.append('\n');
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }
}

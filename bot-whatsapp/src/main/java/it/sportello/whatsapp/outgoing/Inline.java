package it.sportello.whatsapp.outgoing;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words of one block in WhatsApp's dialect. A mark never spans two lines, since WhatsApp would show it as it is. */
final class Inline extends AbstractVisitor {
    private static final Pattern SHOWN_SCHEME = Pattern.compile("(?i)https?://.+");
    private static final Pattern HIDDEN_SCHEME = Pattern.compile("(?i)(?:mailto|tel):(.+)");

    private static final Pattern DECORATION = Pattern.compile("(?i)^https?://|/$");

    private final boolean marks;
    private final StringBuilder out = new StringBuilder();

    private Inline(boolean marks) {
        this.marks = marks;
    }

    static String of(Node parent, boolean marks) {
        Inline inline = new Inline(marks);
        inline.visitChildren(parent);
        return inline.out.toString();
    }

    /** The text with the mark around each of its lines, unless that would break an address or show the mark itself. */
    static String marked(String text, String mark) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> markedLine(line, mark))
                .collect(Collectors.joining("\n"));
    }

    private static String markedLine(String line, String mark) {
        String core = line.strip();
        return core.isEmpty() || core.contains("://") ? line : line.replace(core, mark + core + mark);
    }

    @Override
    public void visit(Text text) {
        out.append(Literal.of(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
        out.append(Literal.of(code.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        out.append(Literal.of(html.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(StrongEmphasis strong) {
        emphasize(strong, "*");
    }

    @Override
    public void visit(Emphasis emphasis) {
        emphasize(emphasis, "_");
    }

    @Override
    public void visit(Link link) {
        address(of(link, false), link.getDestination());
    }

    @Override
    public void visit(Image image) {
        address(of(image, false), image.getDestination());
    }

    private void emphasize(Node node, String mark) {
        String inner = of(node, marks);
        boolean shown = marks && !insideWord(node) && !insideSame(node);
        out.append(shown ? marked(inner, mark) : inner);
    }

    /** WhatsApp formats whole words only. */
    private static boolean insideWord(Node node) {
        boolean after = node.getPrevious() instanceof Text text && endsInWord(text.getLiteral());
        boolean before = node.getNext() instanceof Text text && startsInWord(text.getLiteral());
        return after || before;
    }

    private static boolean endsInWord(String text) {
        return !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    }

    private static boolean startsInWord(String text) {
        return !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0));
    }

    private static boolean insideSame(Node node) {
        Node parent = node.getParent();
        while (parent != null && parent.getClass() != node.getClass()) {
            parent = parent.getParent();
        }
        return parent != null;
    }

    /** There is no markup for links: the address is written out. One that nobody could open is left away. */
    private void address(String text, String destination) {
        String shown = shown(destination);
        if (shown.isEmpty()) {
            out.append(text);
            return;
        }
        boolean same = bare(text).equals(bare(shown));
        out.append(same || text.isBlank() ? "" : text + ": ").append(shown);
    }

    private static String bare(String address) {
        return DECORATION.matcher(address).replaceAll("");
    }

    private static String shown(String destination) {
        var hidden = HIDDEN_SCHEME.matcher(destination);
        if (hidden.matches()) {
            return hidden.group(1);
        }
        return SHOWN_SCHEME.matcher(destination).matches() ? destination : "";
    }
}

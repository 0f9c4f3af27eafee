package it.sportello.knowledge.release;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * What an article's answer teaches: its sentences, without markup and without the addresses behind links. Only an article
 * with few examples needs that.
 */
public final class Passages extends AbstractVisitor {
    /** With so many examples questions gain little by the answer, and short follow-ups lose: see decision 0026. */
    private static final int ENOUGH = 10;

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(20).maxInlineNesting(20).build();

    private final BreakIterator breaks;
    private final StringBuilder block = new StringBuilder();
    private final List<String> sentences = new ArrayList<>();

    private Passages(Language language) {
        this.breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language.code()));
    }

    /** The sentences of the answer, in their order; none where the examples say enough. */
    public static List<String> of(Article.Text text, Language language) {
        Passages passages = new Passages(language);
        if (text.examples().size() < ENOUGH) {
            PARSER.parse(text.answer().value()).accept(passages);
        }
        return List.copyOf(passages.sentences);
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
        breaks.setText(block.toString());
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            sentences.add(block.substring(from, to).strip());
            from = to;
        }
        block.setLength(0);
    }
}

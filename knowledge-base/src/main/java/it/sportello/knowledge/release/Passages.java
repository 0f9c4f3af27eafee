package it.sportello.knowledge.release;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.markup.Paragraphs;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an article's answer teaches: its sentences, without markup and without the addresses behind links. Only an article
 * with few examples needs that.
 */
public final class Passages {
    /** With so many examples questions gain little by the answer, and short follow-ups lose: see decision 0026. */
    private static final int ENOUGH = 10;

    private Passages() {}

    /** The sentences of the answer, in their order; none where the examples say enough. */
    public static List<String> of(Article.Text text, Language language) {
        if (text.examples().size() >= ENOUGH) {
            return List.of();
        }
        Locale locale = Locale.forLanguageTag(language.code());
        return Paragraphs.of(text.answer()).stream()
                .flatMap(paragraph -> sentences(paragraph, locale).stream())
                .toList();
    }

    private static List<String> sentences(String paragraph, Locale locale) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(paragraph);
        List<String> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            sentences.add(paragraph.substring(from, to).strip());
            from = to;
        }
        return sentences;
    }
}

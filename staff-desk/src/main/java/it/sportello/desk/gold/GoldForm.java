package it.sportello.desk.gold;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.gold.GoldQuestion;
import java.util.Map;
import java.util.Optional;

/**
 * A gold question as it is typed.
 *
 * @param id 0 for a new one
 * @param none whether no article should answer
 * @param article the id or words of the title of what should
 */
record GoldForm(long id, String words, String language, boolean none, String article) {
    static final String WORDS = "words";
    static final String ARTICLE = "article";

    static GoldForm blank(String words, String language) {
        return new GoldForm(0, words, language, false, "");
    }

    static GoldForm of(GoldQuestion question) {
        return new GoldForm(
                question.id(),
                question.words().value(),
                question.language().code(),
                question.expected().isEmpty(),
                question.expected().map(ArticleId::value).orElse(""));
    }

    /** One of the articles offered counts more than the words that led to it. */
    static GoldForm typed(Visit visit, long id) {
        String chosen = visit.typed("chosen").strip();
        return new GoldForm(
                id,
                visit.typed(WORDS).replaceAll("\\s+", " ").strip(),
                visit.typed("language"),
                visit.typed("expects").equals("none"),
                chosen.isEmpty() ? visit.typed(ARTICLE).strip() : chosen);
    }

    GoldQuestion question(Optional<ArticleId> expected) {
        Language spoken = language.equals(Language.ENGLISH.code()) ? Language.ENGLISH : Language.ITALIAN;
        return new GoldQuestion(id, new Words(words), spoken, expected);
    }

    Map<String, Object> model() {
        return Map.of(WORDS, words, "language", language, "none", none, ARTICLE, article);
    }
}

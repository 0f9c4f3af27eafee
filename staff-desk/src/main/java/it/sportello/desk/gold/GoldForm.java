package it.sportello.desk.gold;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.desk.choice.ArticleChoice;
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
    static final String ARTICLE = ArticleChoice.FIELD;

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

    static GoldForm typed(Visit visit, long id) {
        return new GoldForm(
                id,
                visit.typed(WORDS).replaceAll("\\s+", " ").strip(),
                visit.typed("language"),
                visit.typed("expects").equals("none"),
                ArticleChoice.typed(visit));
    }

    GoldQuestion question(Optional<ArticleId> expected) {
        Language spoken = language.equals(Language.ENGLISH.code()) ? Language.ENGLISH : Language.ITALIAN;
        return new GoldQuestion(id, new Words(words), spoken, expected);
    }

    Map<String, Object> model() {
        return Map.of(WORDS, words, "language", language, "none", none, ARTICLE, article);
    }
}

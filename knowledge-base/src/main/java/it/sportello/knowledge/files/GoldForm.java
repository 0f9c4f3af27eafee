package it.sportello.knowledge.files;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Words;
import it.sportello.knowledge.gold.GoldQuestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One gold question of a file: its words in a language, and the article that answers it where one does. */
final class GoldForm {
    private static final Set<String> QUESTION = Set.of("question", "expected");

    private GoldForm() {}

    /** One for each language in which it is asked. */
    static List<GoldQuestion> questions(Field form) {
        form.only(QUESTION);
        Optional<ArticleId> expected = form.maybe("expected").map(field -> new ArticleId(ArticleForm.id(field)));
        return form
                .at("question")
                .perLanguage((language, words) ->
                        new GoldQuestion(0, new Words(words.text(GoldQuestion.LONGEST)), language, expected))
                .values()
                .stream()
                .toList();
    }
}

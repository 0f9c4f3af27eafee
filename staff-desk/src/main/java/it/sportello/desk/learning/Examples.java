package it.sportello.desk.learning;

import it.sportello.core.learning.Lesson;
import it.sportello.core.learning.Suggestion;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Article.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a suggestion would add to an article. */
final class Examples {
    private Examples() {}

    /** Whether the article has a text in the question's language; without one there is nothing to learn it for. */
    static boolean canLearn(Article article, Suggestion suggestion) {
        return article.texts().containsKey(suggestion.language());
    }

    /** Whether the same question stands there already, as an example or as the title. */
    static boolean knows(Article article, Suggestion suggestion) {
        return Optional.ofNullable(article.texts().get(suggestion.language()))
                .filter(text -> knows(text, suggestion.words().value()))
                .isPresent();
    }

    private static boolean knows(Text text, String question) {
        String key = Lesson.keyOf(question);
        return Stream.concat(Stream.of(text.title()), text.examples().stream())
                .anyMatch(known -> Lesson.keyOf(known).equals(key));
    }

    /** The article with those of these questions that it can learn and does not know. */
    static Article learnt(Article article, List<Suggestion> suggestions) {
        Map<Language, Text> texts = new LinkedHashMap<>(article.texts());
        suggestions.forEach(one -> texts.computeIfPresent(
                one.language(), (language, text) -> with(text, one.words().value())));
        return article.saying(texts);
    }

    private static Text with(Text text, String question) {
        return knows(text, question)
                ? text
                : text.reworded(
                        text.title(),
                        Stream.concat(text.examples().stream(), Stream.of(question))
                                .toList(),
                        text.answer());
    }
}

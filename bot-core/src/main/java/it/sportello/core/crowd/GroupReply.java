package it.sportello.core.crowd;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One answer for many questions.
 *
 * @param texts what a person has written, by language; empty where an article answers
 * @param article that answers
 * @param name of the person, as citizens read it; may be empty
 */
public record GroupReply(
        Map<Language, String> texts, Optional<ArticleId> article, String name, List<QuestionId> questions) {
    /** At once; there is no larger group, since no more questions are read. */
    public static final int MOST = OpenQuestions.MOST;

    public GroupReply {
        texts = Map.copyOf(texts);
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(name, "name");
        questions = List.copyOf(questions);
        if (texts.isEmpty() == article.isEmpty()) {
            throw new IllegalArgumentException("group reply: either texts or an article is wanted");
        }
    }

    /** What who speaks that language reads: the text in it, in Italian, or the only one there is. */
    public Optional<String> text(Language language) {
        return Optional.ofNullable(texts.get(language))
                .or(() -> Optional.ofNullable(texts.get(Language.ITALIAN)))
                .or(() -> texts.values().stream().findFirst());
    }
}

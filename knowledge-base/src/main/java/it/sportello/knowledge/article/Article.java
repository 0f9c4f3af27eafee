package it.sportello.knowledge.article;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of the knowledge base.
 *
 * @param owner the office that answers for it
 * @param texts title, examples and answer per language; Italian first in every list
 */
public record Article(ArticleId id, OfficeId owner, Map<Language, Text> texts, Validity validity) {

    /**
     * An article in one language.
     *
     * @param title what it is about, readable as a choice: 1 to 70 characters
     * @param examples questions that it answers, as citizens write them, in their order
     * @param answer empty where it has none in this language
     */
    public record Text(String title, List<String> examples, Markdown answer) {
        public Text {
            Objects.requireNonNull(title, "title");
            examples = List.copyOf(examples);
            Objects.requireNonNull(answer, "answer");
        }
    }

    public Article {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(owner, "owner");
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        Objects.requireNonNull(validity, "validity");
    }

    /** The title in that language, in Italian, in any language, or else the id. */
    public String title(Language language) {
        return Wording.in(texts, language).map(Text::title).orElse(id.value());
    }

    /** The answer in that language, in Italian or in any language; empty where there is none at all. */
    public Optional<Markdown> answer(Language language) {
        Map<Language, Markdown> answers = new LinkedHashMap<>();
        texts.forEach((spoken, text) -> {
            if (!text.answer().value().isBlank()) {
                answers.put(spoken, text.answer());
            }
        });
        return Wording.in(answers, language);
    }
}

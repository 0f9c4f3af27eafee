package it.sportello.knowledge.article;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One entry of the knowledge base.
 *
 * @param owner the office that answers for it
 * @param texts title, examples and answer per language; Italian first in every list
 */
public record Article(
        ArticleId id, OfficeId owner, Map<Language, Text> texts, Validity validity, References references) {

    /**
     * An article in one language.
     *
     * @param title what it is about, readable as a choice: 1 to 70 characters
     * @param examples questions that it answers, as citizens write them, in their order
     * @param answer empty where it has none in this language
     * @param variants what is said instead of the answer on a channel, where that differs
     * @param attachments sent with the answer, in their order
     */
    public record Text(
            String title,
            List<String> examples,
            Markdown answer,
            Map<ChannelName, Markdown> variants,
            List<Attachment> attachments) {
        public Text {
            Objects.requireNonNull(title, "title");
            examples = List.copyOf(examples);
            Objects.requireNonNull(answer, "answer");
            variants = Map.copyOf(variants);
            attachments = List.copyOf(attachments);
        }

        /** The same on every channel, with nothing attached. */
        public Text(String title, List<String> examples, Markdown answer) {
            this(title, examples, answer, Map.of(), List.of());
        }

        /** What is said on that channel. */
        public Markdown answerOn(ChannelName channel) {
            return variants.getOrDefault(channel, answer);
        }

        /** All that it says, on one channel or another. */
        public List<Markdown> answers() {
            return Stream.concat(
                            Stream.of(answer),
                            variants.entrySet().stream()
                                    .sorted(Comparator.comparing(
                                            entry -> entry.getKey().value()))
                                    .map(Map.Entry::getValue))
                    .toList();
        }

        /** With all that it says changed. */
        public Text answering(UnaryOperator<Markdown> change) {
            Map<ChannelName, Markdown> changed = new LinkedHashMap<>();
            variants.forEach((channel, variant) -> changed.put(channel, change.apply(variant)));
            return new Text(title, examples, change.apply(answer), changed, attachments);
        }

        /** With other words and what it had beside them. */
        public Text reworded(String newTitle, List<String> newExamples, Markdown newAnswer) {
            return new Text(newTitle, newExamples, newAnswer, variants, attachments);
        }
    }

    public Article {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(owner, "owner");
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(references, "references");
    }

    /** It leads nowhere and names no source. */
    public Article(ArticleId id, OfficeId owner, Map<Language, Text> texts, Validity validity) {
        this(id, owner, texts, validity, References.NONE);
    }

    /** With other texts. */
    public Article saying(Map<Language, Text> others) {
        return new Article(id, owner, others, validity, references);
    }

    /** The title in that language, in Italian, in any language, or else the id. */
    public String title(Language language) {
        return Wording.in(texts, language).map(Text::title).orElse(id.value());
    }

    /** The answer in that language, in Italian or in any language; empty where there is none at all. */
    public Optional<Markdown> answer(Language language) {
        return readable(language).map(Text::answer);
    }

    /** The text whose answer is read in that language: its own, Italian's, any other's. */
    public Optional<Text> readable(Language language) {
        Map<Language, Text> answering = new LinkedHashMap<>();
        texts.forEach((spoken, text) -> {
            if (!text.answer().value().isBlank()) {
                answering.put(spoken, text);
            }
        });
        return Wording.in(answering, language);
    }
}

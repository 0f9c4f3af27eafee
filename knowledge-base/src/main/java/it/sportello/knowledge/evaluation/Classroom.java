package it.sportello.knowledge.evaluation;

import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.meaning.Meanings;
import it.sportello.knowledge.spelling.Spelling;
import it.sportello.knowledge.understanding.DeskWords;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the service brings along when it learns, whatever it is taught.
 *
 * @param offTopic what no office answers
 * @param passages sentences of the answers, under the intents of what it is taught
 * @param meanings an embedding, where one is given
 */
public record Classroom(Spelling spelling, List<String> offTopic, List<Example> passages, Optional<Meanings> meanings) {
    public Classroom {
        Objects.requireNonNull(spelling, "spelling");
        offTopic = List.copyOf(offTopic);
        passages = List.copyOf(passages);
        Objects.requireNonNull(meanings, "meanings");
    }

    /** As the service learns a language that it serves, but for the desk's own intents. */
    public static Classroom of(DeskWords words) {
        return new Classroom(words.spelling(), words.offTopic(), List.of(), Optional.empty());
    }

    /** With nothing but a way of writing. */
    public static Classroom of(Spelling spelling) {
        return new Classroom(spelling, List.of(), List.of(), Optional.empty());
    }

    public Classroom with(Optional<Meanings> embedding) {
        return new Classroom(spelling, offTopic, passages, embedding);
    }

    public Classroom withPassages(List<Example> answers) {
        return new Classroom(spelling, offTopic, answers, meanings);
    }

    List<Example> together(List<Example> taught) {
        return Stream.concat(taught.stream(), offTopic.stream().map(text -> new Example(IntentModel.OFF_TOPIC, text)))
                .toList();
    }
}

package it.sportello.benchmarks.understanding;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A set of labelled questions and what is to be measured on it.
 *
 * @param language a two-letter code; of an unknown one words are taken as they are written
 */
record QuestionSet(String language, List<Trial> trials) {
    QuestionSet {
        Objects.requireNonNull(language, "language");
        trials = List.copyOf(trials);
    }

    Set<String> parts() {
        return trials.stream().flatMap(trial -> trial.needs().stream()).collect(Collectors.toSet());
    }
}

package it.sportello.benchmarks.understanding;

import it.sportello.knowledge.evaluation.Classroom;
import it.sportello.knowledge.evaluation.Evaluation;
import it.sportello.knowledge.evaluation.EvaluationProblem;
import it.sportello.knowledge.evaluation.Figures;
import it.sportello.knowledge.evaluation.Questions;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.measure.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Learns some parts and is asked others.
 *
 * @param validation what thresholds are set on; none: what is learnt, part by part
 * @param outside questions that nothing answers
 */
record Exam(String name, List<String> learn, List<String> ask, List<String> validation, List<String> outside)
        implements Trial {
    Exam {
        Objects.requireNonNull(name, "name");
        learn = List.copyOf(learn);
        ask = List.copyOf(ask);
        validation = List.copyOf(Objects.requireNonNullElse(validation, List.of()));
        outside = List.copyOf(Objects.requireNonNullElse(outside, List.of()));
    }

    @Override
    public List<String> needs() {
        return Stream.of(learn, ask, validation, outside).flatMap(List::stream).toList();
    }

    @Override
    public Map<String, Figures> run(Parts parts, Classroom classroom, Consumer<String> progress)
            throws EvaluationProblem {
        List<Example> unanswered = parts.of(outside).stream()
                .map(example -> new Example(Verdict.OUT_OF_SCOPE, example.text()))
                .toList();
        Questions questions = Questions.of(parts.of(learn), parts.of(ask), parts.of(validation), unanswered, List.of());
        return Map.of(name, new Evaluation(classroom, questions, progress).run().figures());
    }
}

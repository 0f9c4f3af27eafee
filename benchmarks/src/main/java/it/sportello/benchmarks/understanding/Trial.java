package it.sportello.benchmarks.understanding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import it.sportello.knowledge.evaluation.Classroom;
import it.sportello.knowledge.evaluation.EvaluationProblem;
import it.sportello.knowledge.evaluation.Figures;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One way to measure a set. The same parts always give the same figures, but for the costs. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(name = "exam", value = Exam.class),
    @JsonSubTypes.Type(name = "folds", value = Folds.class),
    @JsonSubTypes.Type(name = "few", value = FewExamples.class)
})
interface Trial {
    /** Unique within its set. */
    String name();

    /** The parts without which it cannot be. */
    List<String> needs();

    /** Named figures. Takes minutes of processor time where there are many examples; progress quotes no example. */
    Map<String, Figures> run(Parts parts, Classroom classroom, Consumer<String> progress) throws EvaluationProblem;

    /** Nothing may be tuned on a test part, and so it is asked only by who says so. */
    default boolean isTest() {
        return needs().stream().anyMatch(part -> part.contains("test"));
    }
}

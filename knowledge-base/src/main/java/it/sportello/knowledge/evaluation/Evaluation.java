package it.sportello.knowledge.evaluation;

import it.sportello.knowledge.intent.Confidence;
import it.sportello.knowledge.meaning.Meanings;
import it.sportello.knowledge.spelling.Spelling;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Trains on some questions and asks others. The same questions always give the same figures, but for the times. */
public final class Evaluation {
    /** The name that files give to what no article answers. */
    public static final String OUT_OF_SCOPE = "oos";

    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final double NANOS_IN_A_MICRO = 1e3;

    /** What it found: the figures, and what was made of each question of the test. */
    public record Result(Figures figures, List<Verdict> verdicts) {
        public Result {
            Objects.requireNonNull(figures, "figures");
            verdicts = List.copyOf(verdicts);
        }
    }

    private final Spelling spelling;
    private final Questions questions;
    private final Optional<Meanings> meanings;
    private final Consumer<String> progress;

    /** By words alone. Progress goes line by line to whoever waits; no line quotes an example. */
    public Evaluation(Spelling spelling, Questions questions, Consumer<String> progress) {
        this(spelling, questions, Optional.empty(), progress);
    }

    /** By words and, where an embedding is given, by what it finds of their meaning. */
    public Evaluation(Spelling spelling, Questions questions, Optional<Meanings> meanings, Consumer<String> progress) {
        this.spelling = Objects.requireNonNull(spelling, "spelling");
        this.questions = Objects.requireNonNull(questions, "questions");
        this.meanings = Objects.requireNonNull(meanings, "meanings");
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /** Takes minutes of processor time where there are many examples. */
    public Result run() {
        Figures figures = new Figures();
        progress.accept("Training on " + questions.train().size() + " examples…");
        long began = System.nanoTime();
        Pupil pupil = new Pupil(spelling, questions.train(), meanings);
        double seconds = (System.nanoTime() - began) / NANOS_IN_A_SECOND;
        progress.accept("Asking " + questions.test().size() + " questions…");
        List<Verdict> verdicts = pupil.asked(questions.test());
        List<Verdict> outside = Stream.concat(
                        verdicts.stream().filter(one -> !one.isInScope()), pupil.asked(questions.outOfScope()).stream())
                .toList();
        correctness(pupil.confidence(), verdicts, figures);
        rejection(pupil, verdicts.stream().filter(Verdict::isInScope).toList(), outside, figures);
        figures.put("train_seconds", seconds);
        speed(pupil.times(questions.test()), figures);
        figures.put("model_bytes", pupil.bytes());
        return new Result(figures, verdicts);
    }

    private static void correctness(Confidence confidence, List<Verdict> verdicts, Figures figures) {
        Correctness correctness = new Correctness(verdicts);
        figures.put("accuracy", correctness.accuracy());
        figures.put("top3_accuracy", correctness.amongThree());
        figures.put("macro_f1", correctness.macroF1());
        figures.put("accuracy_at_defaults", correctness.accuracyFrom(confidence.answer()));
        figures.put("c_at_1", correctness.cAtOne(confidence.answer()));
        figures.put(
                "ece",
                Calibration.error(verdicts.stream().filter(Verdict::isInScope).toList()));
    }

    private void rejection(Pupil pupil, List<Verdict> inside, List<Verdict> outside, Figures figures) {
        boolean both = !inside.isEmpty() && !outside.isEmpty();
        Optional<List<Verdict>> asked = Optional.of(outside).filter(some -> both);
        figures.put("auroc", asked.map(some -> new Separation(inside, some).area()));
        figures.put(
                "oos_recall_at_defaults",
                asked.map(some -> new Threshold(pupil.confidence().answer()).recall(some)));
        figures.put(
                "oos_recall_below_asking",
                asked.map(some -> new Threshold(pupil.confidence().ask()).recall(some)));
        List<Verdict> heldOut = both ? heldOut(pupil) : List.of();
        for (int points : List.of(1, 2, 5)) {
            figures.put(
                    "oos_recall_at_loss_" + points,
                    asked.filter(some -> !heldOut.isEmpty())
                            .map(some ->
                                    Threshold.costing(points / 100.0, heldOut).recall(some)));
        }
        validation(pupil, heldOut, figures);
    }

    /** On the questions for setting thresholds themselves: what may be looked at while tuning. */
    private void validation(Pupil pupil, List<Verdict> heldOut, Figures figures) {
        List<Verdict> inside = heldOut.stream().filter(Verdict::isInScope).toList();
        Optional<List<Verdict>> outside = Optional.of(pupil.asked(questions.outOfScopeValidation()))
                .filter(some -> !some.isEmpty() && !inside.isEmpty());
        figures.put("validation_auroc", outside.map(some -> new Separation(inside, some).area()));
        figures.put(
                "validation_oos_recall_at_loss_2",
                outside.map(some -> Threshold.costing(0.02, inside).recall(some)));
    }

    private List<Verdict> heldOut(Pupil pupil) {
        if (!questions.validation().isEmpty()) {
            return pupil.asked(questions.validation());
        }
        HeldOut parts = HeldOut.of(questions.train());
        progress.accept("Holding " + parts.asked().size() + " examples back to set the thresholds…");
        return new Pupil(spelling, parts.learnt(), meanings).asked(parts.asked());
    }

    private static void speed(long[] times, Figures figures) {
        figures.put("p50_micros", times[times.length / 2] / NANOS_IN_A_MICRO);
        figures.put("p99_micros", times[(int) (times.length * 0.99)] / NANOS_IN_A_MICRO);
    }
}

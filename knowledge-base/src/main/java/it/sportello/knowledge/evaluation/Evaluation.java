package it.sportello.knowledge.evaluation;

import it.sportello.knowledge.measure.Separation;
import it.sportello.knowledge.measure.Threshold;
import it.sportello.knowledge.measure.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Trains on some questions and asks others. The same questions always give the same figures, but for the costs. */
public final class Evaluation {
    private static final List<Integer> POINTS = List.of(1, 2, 5);
    private static final int FOLDS = 5;
    private static final long SEED = 29;
    private static final double NANOS_IN_A_MICRO = 1e3;

    /** What it found: the figures, and what was made of each question of the test. */
    public record Result(Figures figures, List<Verdict> verdicts) {
        public Result {
            Objects.requireNonNull(figures, "figures");
            verdicts = List.copyOf(verdicts);
        }
    }

    private final Classroom classroom;
    private final Questions questions;
    private final Consumer<String> progress;

    /** Progress goes line by line to whoever waits; no line quotes an example. */
    public Evaluation(Classroom classroom, Questions questions, Consumer<String> progress) {
        this.classroom = Objects.requireNonNull(classroom, "classroom");
        this.questions = Objects.requireNonNull(questions, "questions");
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /** Takes minutes of processor time where there are many examples. */
    public Result run() {
        Figures figures = new Figures();
        progress.accept("Training on " + questions.train().size() + " examples…");
        Pupil pupil = Pupil.taught(classroom, questions.train());
        progress.accept("Asking " + questions.test().size() + " questions…");
        List<Verdict> verdicts = pupil.asked(questions.test());
        figures.correctness(verdicts);
        rejection(pupil, verdicts, figures);
        cost(pupil, figures);
        return new Result(figures, verdicts);
    }

    private void rejection(Pupil pupil, List<Verdict> verdicts, Figures figures) {
        List<Verdict> inside = inScope(verdicts);
        List<Verdict> outside = Stream.concat(
                        verdicts.stream().filter(one -> !one.isInScope()), pupil.asked(questions.outOfScope()).stream())
                .toList();
        figures.rejection(inside, outside);
        boolean both = !inside.isEmpty() && !outside.isEmpty();
        List<Verdict> heldOut = both ? inScope(heldOut(pupil)) : List.of();
        for (int points : POINTS) {
            Optional<Threshold> threshold = costing(points, heldOut);
            figures.put("oos_recall_at_loss_" + points, threshold.map(one -> one.recall(outside)));
        }
        validation(pupil, heldOut, figures);
    }

    /** On the questions for setting thresholds themselves: what may be looked at while tuning. */
    private void validation(Pupil pupil, List<Verdict> heldOut, Figures figures) {
        Optional<List<Verdict>> outside = Optional.of(pupil.asked(questions.outOfScopeValidation()))
                .filter(some -> !some.isEmpty() && !heldOut.isEmpty());
        figures.put("validation_auroc", outside.map(some -> new Separation(heldOut, some).area()));
        figures.put(
                "validation_oos_recall_at_loss_2",
                outside.flatMap(some -> costing(2, heldOut).map(one -> one.recall(some))));
    }

    private static Optional<Threshold> costing(int points, List<Verdict> heldOut) {
        return heldOut.isEmpty() ? Optional.empty() : Optional.of(Threshold.costing(points / 100.0, heldOut));
    }

    /**
     * Each example held out once: of a single part held back, two in a hundred are so few in a small office that the
     * threshold is left to chance.
     */
    private List<Verdict> heldOut(Pupil pupil) {
        if (!questions.validation().isEmpty()) {
            return pupil.asked(questions.validation());
        }
        progress.accept("Training " + FOLDS + " times on a part of the examples, to set the thresholds…");
        return HeldOut.folds(questions.train(), FOLDS, SEED).stream()
                .filter(HeldOut::canBeLearnt)
                .flatMap(fold -> Pupil.taught(classroom, fold.learnt()).asked(fold.asked()).stream())
                .toList();
    }

    private static List<Verdict> inScope(List<Verdict> verdicts) {
        return verdicts.stream().filter(Verdict::isInScope).toList();
    }

    private void cost(Pupil pupil, Figures figures) {
        figures.put("train_seconds", pupil.effort().seconds());
        figures.put("train_cpu_seconds", pupil.effort().processorSeconds());
        long[] times = pupil.times(questions.test());
        figures.put("p50_micros", times[times.length / 2] / NANOS_IN_A_MICRO);
        figures.put("p99_micros", times[(int) (times.length * 0.99)] / NANOS_IN_A_MICRO);
        figures.count("model_bytes", pupil.bytes());
        figures.count("heap_bytes", pupil.heapBytes());
    }
}

package it.sportello.benchmarks.understanding;

import it.sportello.knowledge.evaluation.Classroom;
import it.sportello.knowledge.evaluation.Figures;
import it.sportello.knowledge.evaluation.HeldOut;
import it.sportello.knowledge.evaluation.Pupil;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.measure.Correctness;
import it.sportello.knowledge.measure.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Each example is asked of a model that learnt the others, as it stands and with slips of the finger.
 *
 * @param folds how many models learn in a round
 * @param rounds each with other folds; figures are over the questions of all rounds
 */
record Folds(String name, List<String> of, int folds, int rounds) implements Trial {
    private static final double POINTS = 100;

    /** What was made of the same questions without a slip, with a slip in one word and in two. */
    private record Asked(List<Verdict> clean, List<Verdict> one, List<Verdict> two) {
        static Asked nothing() {
            return new Asked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void ask(Pupil pupil, List<Example> questions) {
            clean.addAll(pupil.asked(questions));
            one.addAll(pupil.asked(Slips.in(1, questions)));
            two.addAll(pupil.asked(Slips.in(2, questions)));
        }
    }

    Folds {
        Objects.requireNonNull(name, "name");
        of = List.copyOf(of);
    }

    @Override
    public List<String> needs() {
        return of;
    }

    @Override
    public Map<String, Figures> run(Parts parts, Classroom classroom, Consumer<String> progress) {
        List<Example> examples = parts.of(of);
        Asked asked = Asked.nothing();
        for (int round = 0; round < rounds; round++) {
            progress.accept("Round " + (round + 1) + " of " + rounds + " in " + folds + " folds…");
            for (HeldOut fold : HeldOut.folds(examples, folds, round)) {
                asked.ask(Pupil.taught(classroom, fold.learnt()), fold.asked());
            }
        }
        return Map.of(name, figures(asked));
    }

    private static Figures figures(Asked asked) {
        Figures figures = new Figures();
        figures.correctness(asked.clean());
        figures.rejection(
                asked.clean().stream().filter(Verdict::isInScope).toList(),
                asked.clean().stream().filter(one -> !one.isInScope()).toList());
        figures.put("points_lost_by_one_slip", lost(asked.clean(), asked.one()));
        figures.put("points_lost_by_two_slips", lost(asked.clean(), asked.two()));
        return figures;
    }

    private static double lost(List<Verdict> clean, List<Verdict> slipped) {
        return POINTS * (new Correctness(clean).accuracy() - new Correctness(slipped).accuracy());
    }
}

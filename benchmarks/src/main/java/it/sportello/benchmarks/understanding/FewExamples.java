package it.sportello.benchmarks.understanding;

import it.sportello.knowledge.evaluation.Classroom;
import it.sportello.knowledge.evaluation.Figures;
import it.sportello.knowledge.evaluation.HeldOut;
import it.sportello.knowledge.evaluation.Pupil;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.measure.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Learns only some examples of each intent, as an office does that has just begun.
 *
 * @param sizes how many of each intent
 * @param draws how often each size is drawn anew; figures are over the answers of all draws
 */
record FewExamples(String name, List<String> learn, List<String> ask, List<Integer> sizes, int draws) implements Trial {
    FewExamples {
        Objects.requireNonNull(name, "name");
        learn = List.copyOf(learn);
        ask = List.copyOf(ask);
        sizes = List.copyOf(sizes);
    }

    @Override
    public List<String> needs() {
        return Stream.concat(learn.stream(), ask.stream()).toList();
    }

    @Override
    public Map<String, Figures> run(Parts parts, Classroom classroom, Consumer<String> progress) {
        Map<String, Figures> bySize = new LinkedHashMap<>();
        for (int size : sizes) {
            progress.accept("Learning " + size + " examples of each intent, " + draws + " times…");
            List<Verdict> verdicts = new ArrayList<>();
            for (int draw = 0; draw < draws; draw++) {
                List<Example> drawn = HeldOut.few(parts.of(learn), size, draw).learnt();
                verdicts.addAll(Pupil.taught(classroom, drawn).asked(parts.of(ask)));
            }
            Figures figures = new Figures();
            figures.correctness(verdicts);
            bySize.put(name + "_" + size, figures);
        }
        return bySize;
    }
}

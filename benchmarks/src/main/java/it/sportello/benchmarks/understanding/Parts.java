package it.sportello.benchmarks.understanding;

import it.sportello.knowledge.evaluation.EvaluationProblem;
import it.sportello.knowledge.evaluation.LabelledFile;
import it.sportello.knowledge.intent.Example;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labelled examples of one set, by the name of their part. */
record Parts(Map<String, List<Example>> examples) {
    Parts {
        examples = Map.copyOf(examples);
    }

    /** Of a folder with a file for each part; a part without a file is not there. */
    static Parts read(Path folder, Collection<String> names) throws EvaluationProblem {
        Map<String, List<Example>> examples = new HashMap<>();
        for (String name : names) {
            Path file = folder.resolve(name + ".tsv");
            if (Files.exists(file)) {
                examples.put(name, LabelledFile.read(file).examples());
            }
        }
        return new Parts(examples);
    }

    boolean have(Collection<String> names) {
        return examples.keySet().containsAll(names);
    }

    /** Of all these parts, one after the other; those that are not there hold nothing. */
    List<Example> of(List<String> names) {
        List<Example> all = new ArrayList<>();
        names.forEach(name -> all.addAll(examples.getOrDefault(name, List.of())));
        return all;
    }
}

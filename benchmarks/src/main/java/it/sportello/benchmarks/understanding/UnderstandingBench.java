package it.sportello.benchmarks.understanding;

import it.sportello.core.message.Language;
import it.sportello.knowledge.evaluation.Classroom;
import it.sportello.knowledge.evaluation.EvaluationProblem;
import it.sportello.knowledge.spelling.Spelling;
import it.sportello.knowledge.understanding.DeskWords;
import it.sportello.knowledge.understanding.DeskWordsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Measures how well the service understands; one set after the other, one processor at a time but for training. */
public final class UnderstandingBench {
    private static final List<String> STARTERS = List.of("it", "en");

    /**
     * What is to be measured.
     *
     * @param data a folder with a folder for each set; none: the ready-made knowledge
     * @param only the names of sets; none: all
     * @param tests whether test parts are asked, too
     */
    public record Wanted(Optional<Path> data, List<String> only, boolean tests) {
        public Wanted {
            Objects.requireNonNull(data, "data");
            only = List.copyOf(only);
        }
    }

    private final Path config;
    private final Wanted wanted;
    private final Consumer<String> progress;
    private final Report report = new Report();

    private UnderstandingBench(Path config, Wanted wanted, Consumer<String> progress) {
        this.config = config;
        this.wanted = wanted;
        this.progress = progress;
    }

    /**
     * Takes minutes.
     *
     * @param config the folder with the starter knowledge and the desk's words
     * @param progress receives a line before each step; none quotes an example
     */
    public static Report run(Path config, Wanted wanted, Consumer<String> progress)
            throws IOException, EvaluationProblem {
        UnderstandingBench bench = new UnderstandingBench(config, wanted, progress);
        if (wanted.data().isPresent()) {
            bench.folders(wanted.data().get());
        } else {
            bench.starters();
        }
        return bench.report;
    }

    private void starters() throws IOException, EvaluationProblem {
        Starter starter = Starter.read(config.resolve("starter"));
        for (String language : STARTERS) {
            String name = "starter-" + language;
            if (isWanted(name)) {
                DeskWords words = DeskWordsFile.read(words(language));
                // What is off every topic is asked here, too, and must not be known beforehand.
                Classroom classroom = Classroom.of(words.spelling()).withPassages(starter.passages(words.language()));
                measure(name, Described.set(name), starter.in(words), classroom);
            }
        }
    }

    private void folders(Path data) throws IOException, EvaluationProblem {
        try (Stream<Path> listed = Files.list(data)) {
            for (Path folder : listed.filter(Files::isDirectory).sorted().toList()) {
                String name = String.valueOf(folder.getFileName());
                if (isWanted(name)) {
                    QuestionSet set = Described.set(name);
                    measure(name, set, Parts.read(folder, set.parts()), classroom(set.language()));
                }
            }
        }
    }

    private boolean isWanted(String name) {
        return wanted.only().isEmpty() || wanted.only().contains(name);
    }

    private void measure(String name, QuestionSet set, Parts parts, Classroom classroom) throws EvaluationProblem {
        for (Trial trial : set.trials()) {
            if (parts.have(trial.needs()) && (wanted.tests() || !trial.isTest())) {
                progress.accept(name + ", " + trial.name());
                report.add(name, trial.run(parts, classroom, progress));
            }
        }
    }

    private Classroom classroom(String language) {
        Path words = words(language);
        return Files.exists(words)
                ? Classroom.of(DeskWordsFile.read(words))
                : Classroom.of(new Spelling(new Language(language), Map.of()));
    }

    private Path words(String language) {
        return config.resolve("understanding/" + language + ".yaml");
    }
}

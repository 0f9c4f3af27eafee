package it.sportello.server.command;

import it.sportello.core.message.Language;
import it.sportello.knowledge.evaluation.Classroom;
import it.sportello.knowledge.evaluation.Doubts;
import it.sportello.knowledge.evaluation.Evaluation;
import it.sportello.knowledge.evaluation.EvaluationProblem;
import it.sportello.knowledge.evaluation.LabelledFile;
import it.sportello.knowledge.evaluation.Questions;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.measure.Verdict;
import it.sportello.knowledge.spelling.Spelling;
import it.sportello.knowledge.understanding.DeskWordsFile;
import it.sportello.server.start.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well the service understands: trains on one file, asks from another. */
@Command(
        name = "evaluate",
        description = "Trains on examples as the service does, asks other questions, and prints how many it understood."
                + " Files hold one example a line, in UTF-8: the intent, a tabulator, the text. The intent \"oos\""
                + " stands for what nothing answers.",
        mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {
    private static final int MOST_DOUBTS = 20;

    @Mixin
    private Config config = new Config();

    @Option(names = "--train", paramLabel = "FILE", required = true, description = "What is learnt.")
    private Path train = Path.of("");

    @Option(names = "--test", paramLabel = "FILE", required = true, description = "What is asked.")
    private Path test = Path.of("");

    @Option(
            names = "--validation",
            paramLabel = "FILE",
            description = "What thresholds are set on. Without it, on the training examples, each asked of a model that"
                    + " did not learn it.")
    private @Nullable Path validation;

    @Option(names = "--oos", paramLabel = "FILE", description = "Questions that nothing answers, to be asked too.")
    private @Nullable Path outOfScope;

    @Option(
            names = "--oos-validation",
            paramLabel = "FILE",
            description = "Other such questions, to look at while tuning.")
    private @Nullable Path outOfScopeValidation;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Of the examples: it or en. Without it, words are taken as they are written.")
    private @Nullable String language;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Writes a line for each question asked: its intent, the predicted one, the confidence, the"
                    + " text.")
    private @Nullable Path predictions;

    @Mixin
    private EmbeddingFiles embedding = new EmbeddingFiles();

    @Option(names = "--json", description = "Prints one JSON object; without it, one line a figure.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Evaluation.Result result =
                    new Evaluation(classroom().with(embedding.meanings()), questions(), this::tell).run();
            writePredictions(result.verdicts());
            spec.commandLine()
                    .getOut()
                    .println(json ? result.figures().json() : result.figures().lines());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (EvaluationProblem | StartProblem e) {
            return Failures.tell(spec, e);
        }
    }

    private Questions questions() throws EvaluationProblem {
        LabelledFile taught = LabelledFile.read(train);
        tell(Doubts.ofTraining(taught));
        Set<String> intents = taught.examples().stream().map(Example::intent).collect(Collectors.toSet());
        return Questions.of(
                taught.examples(),
                asked(Optional.of(test), intents),
                asked(Optional.ofNullable(validation), intents),
                without(Optional.ofNullable(outOfScope)),
                without(Optional.ofNullable(outOfScopeValidation)));
    }

    private List<Example> asked(Optional<Path> file, Set<String> learnt) throws EvaluationProblem {
        if (file.isEmpty()) {
            return List.of();
        }
        LabelledFile read = LabelledFile.read(file.get());
        tell(Doubts.ofQuestions(read, learnt));
        return read.examples();
    }

    /** Whatever such a file calls them, nothing answers its questions. */
    private List<Example> without(Optional<Path> file) throws EvaluationProblem {
        if (file.isEmpty()) {
            return List.of();
        }
        LabelledFile read = LabelledFile.read(file.get());
        tell(Doubts.ofUnanswered(read));
        return read.examples().stream()
                .map(example -> new Example(Verdict.OUT_OF_SCOPE, example.text()))
                .toList();
    }

    private Classroom classroom() throws StartProblem {
        if (language == null) {
            return Classroom.of(new Spelling(new Language("zz"), Map.of()));
        }
        Language known = Language.ofTag(language)
                .orElseThrow(() -> new StartProblem("--language: a two-letter code such as it or en is wanted."));
        Path words = config.directory().resolve("understanding/" + known + ".yaml");
        try {
            return Files.exists(words)
                    ? Classroom.of(DeskWordsFile.read(words))
                    : Classroom.of(new Spelling(known, Map.of()));
        } catch (IllegalArgumentException e) {
            throw new StartProblem(Objects.requireNonNullElse(e.getMessage(), "The file of words is not in order."));
        }
    }

    private void writePredictions(List<Verdict> verdicts) throws StartProblem {
        if (predictions == null) {
            return;
        }
        List<String> lines = verdicts.stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "%s\t%s\t%.6f\t%s",
                        one.asked().intent(),
                        one.predicted(),
                        one.confidence(),
                        one.asked().text()))
                .toList();
        try {
            Files.write(predictions, lines);
        } catch (IOException e) {
            throw new StartProblem("--predictions: " + predictions + " cannot be written.");
        }
    }

    private void tell(List<String> doubts) {
        doubts.stream().limit(MOST_DOUBTS).forEach(this::tell);
        if (doubts.size() > MOST_DOUBTS) {
            tell("… and " + (doubts.size() - MOST_DOUBTS) + " more of this file");
        }
    }

    private void tell(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}

package it.sportello.server.command;

import it.sportello.benchmarks.understanding.Report;
import it.sportello.benchmarks.understanding.UnderstandingBench;
import it.sportello.knowledge.evaluation.EvaluationProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well the service understands, on the ready-made knowledge or on a folder of labelled sets. */
@Command(
        name = "understanding",
        description = "Measures how well the service understands, and prints one JSON object as the last line. Takes"
                + " minutes.",
        mixinStandardHelpOptions = true)
final class BenchUnderstanding implements Callable<Integer> {
    @Mixin
    private Config config = new Config();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "A folder with a folder for each set: train.tsv, val.tsv, test.tsv, oos_val.tsv …, one example"
                            + " a line: the intent, a tabulator, the text. Without it, the ready-made knowledge is measured.")
    private @Nullable Path data;

    @Option(names = "--only", paramLabel = "SET", split = ",", description = "These sets only.")
    private List<String> only = List.of();

    @Option(names = "--tests", description = "Asks the test parts, too. Nothing may be tuned on what they tell.")
    private boolean tests;

    @Option(
            names = "--markdown",
            description = "Prints tables before it: all figures, then ours beside those of others.")
    private boolean markdown;

    @Option(names = "--json", description = "Prints the JSON object alone, as it does without --markdown.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        UnderstandingBench.Wanted wanted = new UnderstandingBench.Wanted(Optional.ofNullable(data), only, tests);
        try {
            Report report = UnderstandingBench.run(config.directory(), wanted, this::tell);
            if (markdown && !json) {
                spec.commandLine().getOut().println(report.markdown() + "\n");
            }
            spec.commandLine().getOut().println(report.json());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (EvaluationProblem e) {
            return Failures.tell(spec, e);
        } catch (IOException e) {
            return Failures.unexpected(spec, e);
        }
    }

    private void tell(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}

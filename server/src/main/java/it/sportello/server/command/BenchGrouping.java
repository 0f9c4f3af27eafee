package it.sportello.server.command;

import it.sportello.benchmarks.grouping.GroupingBench;
import it.sportello.knowledge.evaluation.EvaluationProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well questions that ask the same come together, on a set of labelled questions. */
@Command(
        name = "grouping",
        description = "Measures how well questions that ask the same come together, and prints one JSON object as the"
                + " last line.",
        mixinStandardHelpOptions = true)
final class BenchGrouping implements Callable<Integer> {
    @Mixin
    private Config config = new Config();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            required = true,
            description = "A folder with train.tsv and perhaps val.tsv, one question a line: the topic, a tabulator,"
                    + " the question.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            spec.commandLine().getOut().println(GroupingBench.run(config.directory(), data, this::tell));
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

package it.sportello.server.command;

import it.sportello.benchmarks.LatencyBench;
import it.sportello.server.start.StartProblem;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a benchmark on a service and a database of its own. */
@Command(
        name = "bench",
        description = "Runs a benchmark on a service and a database of its own, in a temporary directory, and prints"
                + " one JSON object.",
        mixinStandardHelpOptions = true,
        subcommands = BenchUnderstanding.class)
final class Bench implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            defaultValue = "latency",
            description = "latency: from the webhook to the platform's receipt. Default: ${DEFAULT-VALUE}")
    private String name = "latency";

    @Option(names = "--seconds", defaultValue = "30", description = "How long to measure. Default: ${DEFAULT-VALUE}")
    private int seconds = 30;

    @Option(names = "--rate", defaultValue = "20", description = "Messages a second. Default: ${DEFAULT-VALUE}")
    private int rate = 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            check();
            spec.commandLine()
                    .getOut()
                    .println(LatencyBench.run(
                            seconds, rate, line -> spec.commandLine().getErr().println(line)));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (StartProblem e) {
            return Failures.tell(spec, e);
        } catch (IOException | ExecutionException | TimeoutException e) {
            return Failures.unexpected(spec, e);
        }
    }

    private void check() throws StartProblem {
        if (!name.equals("latency")) {
            throw new StartProblem("NAME: the benchmarks are latency and understanding");
        }
        if (seconds < 1 || seconds > 3600 || rate < 1 || rate > 1000) {
            throw new StartProblem("--seconds from 1 to 3600 and --rate from 1 to 1000 are wanted");
        }
    }
}

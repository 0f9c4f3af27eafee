package it.sportello.server.command;

import it.sportello.benchmarks.LoadBench;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how much is accepted and answered, and how long citizens wait. */
@Command(
        name = "load",
        description = "Measures how many messages are accepted and answered against what the database gives at most,"
                + " how long citizens wait, and what a burst does. Takes some minutes.",
        mixinStandardHelpOptions = true)
final class BenchLoad implements Callable<Integer> {
    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "How long the latencies and the burst are measured. Default: ${DEFAULT-VALUE}")
    private int seconds = 30;

    @Option(
            names = "--rate",
            description = "Messages a second for the latencies. Without it, half of what can be answered.")
    private @Nullable Integer rate;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        OptionalInt wantedRate = rate == null ? OptionalInt.empty() : OptionalInt.of(rate);
        return BenchRun.of(spec, progress -> {
            BenchRun.demand(seconds >= 1 && seconds <= 3600, "--seconds from 1 to 3600 are wanted");
            BenchRun.demand(
                    wantedRate.orElse(1) >= 1 && wantedRate.orElse(1) <= 100_000, "--rate from 1 to 100000 is wanted");
            return LoadBench.run(new LoadBench.Wanted(seconds, wantedRate), progress);
        });
    }
}

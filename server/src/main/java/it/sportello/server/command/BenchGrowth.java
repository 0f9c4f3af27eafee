package it.sportello.server.command;

import it.sportello.benchmarks.GrowthBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what a long history costs. */
@Command(
        name = "growth",
        description = "Measures the same load on an empty database and on one with a long history. Needs some"
                + " gigabytes of disk and some minutes to fill it.",
        mixinStandardHelpOptions = true)
final class BenchGrowth implements Callable<Integer> {
    @Option(
            names = "--messages",
            defaultValue = "5000000",
            description = "How many messages the history holds. Default: ${DEFAULT-VALUE}")
    private long messages = 5_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return BenchRun.of(spec, progress -> {
            BenchRun.demand(messages >= 1 && messages <= 1_000_000_000, "--messages from 1 to 1000000000 are wanted");
            return GrowthBench.run(messages, progress);
        });
    }
}

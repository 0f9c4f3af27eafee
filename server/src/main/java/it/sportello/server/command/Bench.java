package it.sportello.server.command;

import it.sportello.benchmarks.LatencyBench;
import java.util.concurrent.Callable;
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
        subcommands = {
            BenchLoad.class,
            BenchKill.class,
            BenchNodes.class,
            BenchGrowth.class,
            BenchDesk.class,
            BenchUnderstanding.class,
            BenchGrouping.class
        })
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
        return BenchRun.of(spec, progress -> {
            BenchRun.demand(
                    name.equals("latency"),
                    "NAME: the benchmarks are latency, load, kill, nodes, growth, desk, understanding and grouping");
            BenchRun.demand(
                    seconds >= 1 && seconds <= 3600 && rate >= 1 && rate <= 1000,
                    "--seconds from 1 to 3600 and --rate from 1 to 1000 are wanted");
            return LatencyBench.run(seconds, rate, progress);
        });
    }
}

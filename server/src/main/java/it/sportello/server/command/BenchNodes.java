package it.sportello.server.command;

import it.sportello.benchmarks.NodesBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures several nodes on one database. */
@Command(
        name = "nodes",
        description = "Measures 1, 2 and 3 nodes on one database, and how long citizens wait when one is killed.",
        mixinStandardHelpOptions = true)
final class BenchNodes implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return BenchRun.of(spec, NodesBench::run);
    }
}

package it.sportello.server.command;

import it.sportello.benchmarks.DeskBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures the desk with thousands who wait. */
@Command(
        name = "desk",
        description = "Measures the desk's pages with 5,000 tickets that wait and 100 live pages, and how soon a"
                + " citizen's word is there.",
        mixinStandardHelpOptions = true)
final class BenchDesk implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return BenchRun.of(spec, DeskBench::run);
    }
}

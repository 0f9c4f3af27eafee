package it.sportello.server.command;

import it.sportello.benchmarks.DeskBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the desk with thousands who wait. */
@Command(
        name = "desk",
        description = "Measures the desk: its inbox with 5,000 tickets that wait, 100 live pages, how soon a citizen's"
                + " word is there; then an exam of 5,000 questions, a table that is imported, and each action of an"
                + " editor with so many articles.",
        mixinStandardHelpOptions = true)
final class BenchDesk implements Callable<Integer> {
    private static final int MOST = 100_000;

    @Mixin
    private Config config = new Config();

    @Option(
            names = "--articles",
            defaultValue = "10000",
            description = "Rows of the table, and articles afterwards; 0 leaves out what editors do."
                    + " Default: ${DEFAULT-VALUE}")
    private int articles = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return BenchRun.of(spec, progress -> {
            BenchRun.demand(articles >= 0 && articles <= MOST, "--articles from 0 to " + MOST + " is wanted");
            return DeskBench.run(config.directory(), articles, progress);
        });
    }
}

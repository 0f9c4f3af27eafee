package it.sportello.server.command;

import it.sportello.benchmarks.KillBench;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills service and database under load, and fails when the account does not come out even. */
@Command(
        name = "kill",
        description = "Kills the service, the database and both in turn at random moments under load. Fails when"
                + " anything was lost, processed twice, out of order, or sent twice without a reason.",
        mixinStandardHelpOptions = true)
final class BenchKill implements Callable<Integer> {
    @Option(names = "--cycles", defaultValue = "20", description = "How many kills. Default: ${DEFAULT-VALUE}")
    private int cycles = 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        AtomicBoolean clean = new AtomicBoolean();
        int code = BenchRun.of(spec, progress -> {
            BenchRun.demand(cycles >= 1 && cycles <= 1_000_000, "--cycles from 1 to 1000000 are wanted");
            KillBench.Outcome outcome = KillBench.run(cycles, progress);
            clean.set(outcome.isClean());
            return outcome.json();
        });
        return code == ExitCode.OK && !clean.get() ? ExitCode.SOFTWARE : code;
    }
}

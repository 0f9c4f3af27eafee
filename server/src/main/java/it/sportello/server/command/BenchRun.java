package it.sportello.server.command;

import it.sportello.server.start.StartProblem;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/** How every benchmark is run: progress on standard error, its figures as the last line of standard output. */
final class BenchRun {
    /** A benchmark with its figures as one JSON object. */
    interface Measurement {
        String measure(Consumer<String> progress)
                throws StartProblem, StartFailure, IOException, InterruptedException, ExecutionException,
                        TimeoutException;
    }

    private BenchRun() {}

    /** Runs it and gives the exit code. */
    static int of(CommandSpec spec, Measurement measurement) throws InterruptedException {
        try {
            String figures = measurement.measure(line -> tell(spec, line));
            spec.commandLine().getOut().println(figures);
            spec.commandLine().getOut().flush();
            return 0;
        } catch (StartFailure | StartProblem e) {
            return Failures.tell(spec, e);
        } catch (IOException | ExecutionException | TimeoutException e) {
            return Failures.unexpected(spec, e);
        }
    }

    private static void tell(CommandSpec spec, String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }

    static void demand(boolean fulfilled, String otherwise) throws StartProblem {
        if (!fulfilled) {
            throw new StartProblem(otherwise);
        }
    }
}

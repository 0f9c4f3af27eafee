package it.sportello.server.command;

import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** How commands tell that they cannot do what was asked. */
final class Failures {
    private Failures() {}

    /** Tells what an administrator can change, in the problem's own sentence. */
    static int tell(CommandSpec spec, Exception problem) {
        spec.commandLine().getErr().println("Sportello: " + problem.getMessage());
        spec.commandLine().getErr().flush();
        return ExitCode.SOFTWARE;
    }

    /** A bug or a broken machine: the trace goes to the log, the sentence to the administrator. */
    static int unexpected(CommandSpec spec, Exception problem) {
        LoggerFactory.getLogger(Failures.class).error("unexpected failure", problem);
        spec.commandLine().getErr().println("Sportello cannot go on: the log above tells more.");
        spec.commandLine().getErr().flush();
        return ExitCode.SOFTWARE;
    }
}

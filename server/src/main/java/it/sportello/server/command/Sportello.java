package it.sportello.server.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands. */
@Command(
        name = "sportello",
        description = "The counter where citizens meet an office, in chat.",
        mixinStandardHelpOptions = true,
        version = "Sportello 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Serve.class, User.class, Import.class, Export.class, Evaluate.class, Bench.class})
public final class Sportello {

    /** Runs a command; the result is the process's exit status: 0 all is well, 1 it failed, 2 it was typed wrongly. */
    public static int run(String... arguments) {
        return new CommandLine(new Sportello()).execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }
}

package it.sportello.server;

import it.sportello.server.command.Sportello;
import it.sportello.server.start.Logging;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Logging.quiet();
        int status = Sportello.run(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }
}

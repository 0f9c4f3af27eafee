package it.sportello.storage.embedded;

import static org.junit.jupiter.api.Assertions.assertThrows;

import it.sportello.storage.embedded.machine.StartFailure;
import java.nio.file.Path;

/** Starts that must fail. */
final class Failures {
    private Failures() {}

    static StartFailure startFails(Path directory) {
        return assertThrows(
                StartFailure.class,
                () -> EmbeddedPostgres.start(directory, sentence -> {}).close());
    }
}

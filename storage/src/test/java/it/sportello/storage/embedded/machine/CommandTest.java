package it.sportello.storage.embedded.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommandTest {
    private static final Set<String> HANDED_OVER = Set.of("PATH", "LC_ALL", "TZ");

    @Test
    void noSecretOfOurEnvironmentReachesAnotherProgram() throws IOException {
        assertFalse(HANDED_OVER.containsAll(System.getenv().keySet()), "there is something to hide");
        Command.Outcome outcome = new Command(List.of("env"), Path.of("/")).run();
        Set<String> names =
                outcome.output().lines().map(line -> line.split("=", 2)[0]).collect(Collectors.toSet());
        assertEquals(HANDED_OVER, names);
    }

    @Test
    void theOutcomeHoldsStatusAndBothStreams() throws IOException {
        Command.Outcome outcome =
                new Command(List.of("sh", "-c", "cat; echo bad >&2; exit 3"), Path.of("/")).run("good\n");
        assertEquals(new Command.Outcome(3, "good\nbad"), outcome);
        assertFalse(outcome.succeeded());
    }
}

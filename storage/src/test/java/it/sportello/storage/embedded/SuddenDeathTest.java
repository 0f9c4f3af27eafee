package it.sportello.storage.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test runs the service in a Java process of its own, and takes something away from it. */
class SuddenDeathTest {
    @TempDir
    Path directory;

    @BeforeEach
    void linkPrograms() throws IOException, StartFailure {
        SharedPrograms.linkedInto(directory);
    }

    @AfterEach
    void unlinkPrograms() throws IOException {
        SharedPrograms.unlinkedFrom(directory);
    }

    @Test
    void aKilledServiceLeavesNoServerBehind() throws Exception {
        try (ServiceInChild service = ServiceInChild.start(directory)) {
            List<ProcessHandle> others = service.descendants();
            assertTrue(others.stream().anyMatch(this::isPostmaster));
            service.kill();
            ServiceInChild.awaitEnd(others);
        }
        assertEquals(1, notes("started"));
    }

    @Test
    void anOrphanIsStoppedByTheNextStartAndItsRowsAreThere() throws Exception {
        ProcessHandle orphan;
        try (ServiceInChild service = ServiceInChild.start(directory)) {
            orphan = service.descendants().stream()
                    .filter(this::isPostmaster)
                    .findFirst()
                    .orElseThrow();
            List<ProcessHandle> watchdog = service.descendants().stream()
                    .filter(SuddenDeathTest::isShell)
                    .toList();
            assertNotEquals(List.of(), watchdog);
            watchdog.forEach(ProcessHandle::destroyForcibly);
            ServiceInChild.awaitEnd(watchdog);
            service.kill();
            assertTrue(orphan.isAlive());
        }
        assertEquals(1, notes("started"));
        assertFalse(orphan.isAlive());
    }

    @Test
    void aCrashedDatabaseRecoversEveryCommittedRow() throws Exception {
        try (ServiceInChild service = ServiceInChild.start(directory)) {
            List<ProcessHandle> others = service.descendants();
            others.forEach(ProcessHandle::destroyForcibly);
            service.kill();
            ServiceInChild.awaitEnd(others);
        }
        assertEquals(1, notes("started"));
        assertTrue(
                Files.readString(directory.resolve("logs/postgresql.log")).contains("automatic recovery in progress"));
    }

    @Test
    void controlCLeavesTheDatabaseRunningUntilTheServiceHasDrained() throws Exception {
        try (ServiceInChild service = ServiceInChild.start(directory)) {
            List<ProcessHandle> others = service.descendants();
            service.pressControlC();
            ServiceInChild.awaitEnd(others);
        }
        assertEquals(1, notes("drained"));
    }

    @Test
    void aSecondServiceOnTheSameDirectoryIsRefusedByName() throws Exception {
        try (ServiceInChild service = ServiceInChild.start(directory)) {
            StartFailure failure = Failures.startFails(directory);
            assertTrue(failure.getMessage().contains("in use by another service (process " + service.pid() + ")"));
            assertTrue(EmbeddedPostgres.running(directory).isPresent());
        }
    }

    private int notes(String note) throws StartFailure, SQLException, IOException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(directory, sentence -> {})) {
            String found = Sql.query(database.address(), "SELECT count(*) FROM notes WHERE note = '" + note + "'");
            return Integer.parseInt(found);
        }
    }

    private boolean isPostmaster(ProcessHandle process) {
        return process.info()
                        .commandLine()
                        .filter(line -> line.contains("/bin/postgres -D"))
                        .isPresent()
                && !isShell(process);
    }

    private static boolean isShell(ProcessHandle process) {
        String words = process.info().commandLine().orElse("");
        return words.contains("sportello-postgresql");
    }
}

package it.sportello.storage.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.storage.embedded.machine.Bundle;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {
    @TempDir
    Path directory;

    @Test
    void nothingIsNeededButADirectoryThatDoesNotExistYet() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        Path data = directory.resolve("office/data");
        List<String> progress = new ArrayList<>();
        try (EmbeddedPostgres database = launch(data, progress).start()) {
            DatabaseAddress address = database.address();
            assertTrue(Bundle.VERSION.startsWith(Sql.query(address, "SHOW server_version") + "."));
            assertEquals("sportello", Sql.query(address, "SELECT current_user"));
            assertEquals("sportello", Sql.query(address, "SELECT current_database()"));
            assertEquals("off", Sql.query(address, "SHOW is_superuser"));
            assertFalse(database.toString().contains(address.password()));
        }
        assertEquals(2, progress.size(), progress::toString);
        assertTrue(progress.get(0).contains("only this once"));
    }

    @Test
    void rowsAreSafeAndTheServerIsReachableFromThisMachineOnly() throws Exception {
        SharedPrograms.linkedInto(directory);
        try (EmbeddedPostgres database = EmbeddedPostgres.start(directory, sentence -> {})) {
            Map<String, String> expected = Map.of(
                    "fsync", "on",
                    "full_page_writes", "on",
                    "synchronous_commit", "on",
                    "data_checksums", "on",
                    "ssl", "off",
                    "listen_addresses", "127.0.0.1",
                    "password_encryption", "scram-sha-256",
                    "server_encoding", "UTF8");
            for (Map.Entry<String, String> setting : expected.entrySet()) {
                assertEquals(setting.getValue(), Sql.query(database.address(), "SHOW " + setting.getKey()));
            }
            String reset = "SELECT reset_val FROM pg_settings WHERE name = 'log_timezone'";
            assertEquals("UTC", Sql.query(database.address(), reset));
        } finally {
            SharedPrograms.unlinkedFrom(directory);
        }
    }

    @Test
    void onlyThePasswordOpensTheDatabaseAndOnlyTheServiceMayReadIt() throws Exception {
        SharedPrograms.linkedInto(directory);
        try (EmbeddedPostgres database = EmbeddedPostgres.start(directory, sentence -> {})) {
            DatabaseAddress right = database.address();
            for (String user : List.of(right.user(), "postgres")) {
                DatabaseAddress wrong =
                        new DatabaseAddress(right.host(), right.port(), right.database(), user, "guessed");
                SQLException refusal = assertThrows(SQLException.class, () -> Sql.query(wrong, "SELECT 1"));
                assertEquals("28P01", refusal.getSQLState());
            }
            Path passwords = directory.resolve("postgresql.pgpass");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)));
            assertTrue(Files.readString(passwords).contains(right.password()));
        } finally {
            SharedPrograms.unlinkedFrom(directory);
        }
    }

    @Test
    void theServerHasNoRightsOfRoot() throws Exception {
        SharedPrograms.linkedInto(directory);
        try (EmbeddedPostgres database = EmbeddedPostgres.start(directory, sentence -> {})) {
            Path server = Path.of(
                    "/proc",
                    Files.readAllLines(directory.resolve("cluster/postmaster.pid"))
                            .get(0));
            String status = Files.readString(server.resolve("status"));
            assertTrue(status.contains("\nCapEff:\t0000000000000000\n"), status);
            assertFalse(status.contains("\nUid:\t0\t"), status);
            assertEquals("1", Sql.query(database.address(), "SELECT 1"));
        } finally {
            SharedPrograms.unlinkedFrom(directory);
        }
    }

    @Test
    void aHomeThatOthersCannotEnterIsNoObstacle() throws Exception {
        Path home = Files.createDirectory(directory.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        try (EmbeddedPostgres database =
                launch(home.resolve("data"), new ArrayList<>()).start()) {
            assertEquals("1", Sql.query(database.address(), "SELECT 1"));
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
    }

    /** With the programs of all tests for those directories which the server's user cannot enter. */
    private static Launch launch(Path data, List<String> progress) throws IOException, StartFailure {
        return new Launch(data, SharedPrograms.folder(), Map.of(), progress::add);
    }
}

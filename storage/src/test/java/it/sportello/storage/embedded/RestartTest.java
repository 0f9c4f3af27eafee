package it.sportello.storage.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir
    Path directory;

    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void linkPrograms() throws IOException, StartFailure {
        SharedPrograms.linkedInto(directory);
    }

    @AfterEach
    void unlinkPrograms() throws IOException {
        SharedPrograms.unlinkedFrom(directory);
    }

    private EmbeddedPostgres start() throws StartFailure {
        return EmbeddedPostgres.start(directory, progress::add);
    }

    @Test
    void aSecondStartFindsTheRowsOfTheFirstAtTheSameAddress() throws Exception {
        DatabaseAddress first;
        try (EmbeddedPostgres database = start()) {
            first = database.address();
            Sql.execute(first, "CREATE TABLE notes AS SELECT 'kept' AS note");
        }
        progress.clear();
        try (EmbeddedPostgres database = start()) {
            assertEquals(first, database.address());
            assertEquals("kept", Sql.query(database.address(), "SELECT note FROM notes"));
        }
        assertEquals(List.of(), progress, "only a first start has something to tell");
    }

    @Test
    void closeEndsTheServerCleanlyAndMayBeRepeated() throws Exception {
        EmbeddedPostgres database = start();
        database.close();
        database.close();
        assertTrue(database.onExit().isDone());
        assertFalse(Files.exists(directory.resolve("cluster/postmaster.pid")));
        assertTrue(log().contains("database system is shut down"));
    }

    @Test
    void closeDoesNotWaitForAClientThatStaysConnected() throws Exception {
        EmbeddedPostgres database = start();
        try (var client = TestDatabase.connect(database.address())) {
            database.close();
            assertFalse(client.isValid(1));
        }
        assertFalse(Files.exists(directory.resolve("cluster/postmaster.pid")));
    }

    @Test
    void aServerThatEndsByItselfIsReported() throws Exception {
        try (EmbeddedPostgres database = start()) {
            postmaster().destroyForcibly();
            database.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    @Test
    void aTakenPortIsReplacedAndTheNewOneRemembered() throws Exception {
        int first;
        try (EmbeddedPostgres database = start()) {
            first = database.address().port();
        }
        DatabaseAddress second;
        try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress());
                EmbeddedPostgres database = start()) {
            second = database.address();
            assertNotEquals(taken.getLocalPort(), second.port());
            assertEquals("1", Sql.query(second, "SELECT 1"));
            assertEquals(
                    second, Access.load(directory.resolve("postgresql.pgpass")).address());
        }
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramIsNoObstacleAndThatProgramLives() throws Exception {
        start().close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    directory.resolve("cluster/postmaster.pid"), stranger.pid() + "\n/proc/self/cwd\n1\n1\n\n\n");
            start().close();
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aClusterThatWasNeverFinishedIsMadeAnew() throws Exception {
        Files.createDirectories(directory.resolve("cluster.unfinished/base"));
        Files.writeString(directory.resolve("cluster.unfinished/PG_VERSION"), "18\n");
        try (EmbeddedPostgres database = start()) {
            assertEquals("1", Sql.query(database.address(), "SELECT 1"));
        }
        assertFalse(Files.exists(directory.resolve("cluster.unfinished")));
    }

    @Test
    void theAddressIsKnownToOthersWhileTheServiceRunsAndOnlyThen() throws Exception {
        assertTrue(EmbeddedPostgres.running(directory).isEmpty());
        try (EmbeddedPostgres database = start()) {
            assertEquals(database.address(), EmbeddedPostgres.running(directory).orElseThrow());
        }
        assertTrue(EmbeddedPostgres.running(directory).isEmpty());
    }

    private ProcessHandle postmaster() throws IOException {
        String pid =
                Files.readAllLines(directory.resolve("cluster/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("logs/postgresql.log"));
    }
}

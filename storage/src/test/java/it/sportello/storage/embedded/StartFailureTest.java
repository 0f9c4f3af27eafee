package it.sportello.storage.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.storage.embedded.machine.Bundle;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFailureTest {
    @TempDir
    Path directory;

    @Test
    void aFileWhereTheDirectoryShouldBeIsNamed() throws IOException {
        Path file = Files.createFile(directory.resolve("data"));
        assertSays(file, "there is a file where a directory should be");
        assertSays(file.resolve("below"), "there is a file where a directory should be");
    }

    @Test
    void aSecondStartInTheSameProcessIsRefusedAndTheFirstGoesOn() throws Exception {
        SharedPrograms.linkedInto(directory);
        try (EmbeddedPostgres database = EmbeddedPostgres.start(directory, sentence -> {})) {
            assertSays(directory, "in use by another service");
            assertEquals("1", Sql.query(database.address(), "SELECT 1"));
        } finally {
            SharedPrograms.unlinkedFrom(directory);
        }
    }

    @Test
    void aClusterOfAnotherMajorVersionIsLeftAsItIs() throws Exception {
        SharedPrograms.linkedInto(directory);
        try {
            EmbeddedPostgres.start(directory, sentence -> {}).close();
            Files.writeString(directory.resolve("cluster/PG_VERSION"), "17\n");
            assertSays(directory, "was made by PostgreSQL 17 and this version brings PostgreSQL 18");
            Files.writeString(directory.resolve("cluster/PG_VERSION"), "18\n");
            EmbeddedPostgres.start(directory, sentence -> {}).close();
        } finally {
            SharedPrograms.unlinkedFrom(directory);
        }
    }

    @Test
    void aLostPasswordFileIsNamed() throws Exception {
        SharedPrograms.linkedInto(directory);
        try {
            EmbeddedPostgres.start(directory, sentence -> {}).close();
            Files.writeString(directory.resolve("postgresql.pgpass"), "nonsense");
            assertSays(directory, "postgresql.pgpass is damaged");
            Files.delete(directory.resolve("postgresql.pgpass"));
            assertSays(directory, "postgresql.pgpass is missing");
        } finally {
            SharedPrograms.unlinkedFrom(directory);
        }
    }

    @Test
    void aServerThatCannotStartSaysWhyAndWhereThereIsMore() throws Exception {
        SharedPrograms.linkedInto(directory);
        try {
            EmbeddedPostgres.start(directory, sentence -> {}).close();
            Files.writeString(directory.resolve("cluster/postgresql.conf"), "shared_buffers = 'many'\n");
            assertSays(directory, "did not start (configuration file");
            assertSays(directory, "logs/postgresql.log");
        } finally {
            SharedPrograms.unlinkedFrom(directory);
        }
    }

    @ParameterizedTest
    @CsvSource({"Linux,riscv64", "Mac OS X,aarch64", "Windows 11,amd64"})
    void aMachineWithoutAServerOfItsKindIsSentToADatabaseOfItsOwn(String system, String machine) {
        StartFailure failure = assertThrows(StartFailure.class, () -> Bundle.forMachine(system, machine));
        assertTrue(failure.getMessage().contains("database.url"), failure::getMessage);
    }

    @Test
    void aFullDiskIsCalledAFullDisk() {
        StartFailure failure = StartFailure.of(new IOException("write: No space left on device"), directory);
        assertTrue(failure.getMessage().startsWith("The disk that holds " + directory + " is full"));
    }

    private static void assertSays(Path data, String words) {
        StartFailure failure = Failures.startFails(data);
        assertTrue(failure.getMessage().contains(words), failure::getMessage);
        assertEquals(1, failure.getMessage().lines().count());
    }
}

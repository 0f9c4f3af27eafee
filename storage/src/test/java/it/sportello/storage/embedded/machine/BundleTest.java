package it.sportello.storage.embedded.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "aarch64"})
    void theProgramsAreInTheJarForEachKindOfMachine(String machine) throws IOException, StartFailure {
        Programs programs = Bundle.forMachine("Linux", machine).unpackIn(directory);
        for (String program : List.of("initdb", "postgres")) {
            assertTrue(Files.isExecutable(Path.of(programs.path(program))));
        }
        assertTrue(Files.isReadable(programs.bin().resolveSibling("share/postgresql/extension/pg_trgm.control")));
    }

    @Test
    void whatAKilledStartLeftHalfUnpackedIsRemoved() throws IOException, StartFailure {
        Files.createDirectories(directory.resolve("18.0.0-x86_64.unfinished.999999999/bin"));
        Files.createFile(directory.resolve("18.0.0-x86_64.unfinished.999999999/bin/postgres"));
        Programs programs = Bundle.forMachine("Linux", "amd64").unpackIn(directory);
        try (Stream<Path> folders = Files.list(directory)) {
            assertEquals(List.of(programs.bin().resolveSibling("")), folders.toList());
        }
    }

    @Test
    void whatIsUnpackedIsNotUnpackedAgain() throws IOException, StartFailure {
        Bundle bundle = Bundle.forMachine("Linux", "amd64");
        Programs programs = bundle.unpackIn(directory);
        Files.delete(Path.of(programs.path("initdb")));
        assertEquals(programs, bundle.unpackIn(directory));
        assertTrue(Files.notExists(Path.of(programs.path("initdb"))));
    }
}

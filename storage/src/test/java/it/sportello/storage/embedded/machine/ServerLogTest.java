package it.sportello.storage.embedded.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    Path directory;

    @Test
    void theFileNeverGrowsBeyondItsBoundAndTheLatestLinesAreKept() throws IOException {
        Path file = directory.resolve("logs/server.log");
        List<String> heard = follow(file);
        assertEquals(100, heard.size());
        assertTrue(Files.size(file) <= 200);
        assertTrue(Files.size(file.resolveSibling("server.log.1")) <= 200);
        assertTrue(Files.readString(file).endsWith("line 99\n"));
        try (var files = Files.list(directory.resolve("logs"))) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void aLogThatCannotBeWrittenDoesNotStopTheReading() throws IOException {
        Files.createFile(directory.resolve("logs"));
        assertEquals(100, follow(directory.resolve("logs/server.log")).size());
    }

    private static List<String> follow(Path file) {
        String lines = IntStream.range(0, 100).mapToObj(n -> "line " + n + "\n").collect(Collectors.joining());
        List<String> heard = new ArrayList<>();
        new ServerLog(file, 200).follow(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), heard::add);
        return heard;
    }
}

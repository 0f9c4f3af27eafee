package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A service that cannot start says why in one sentence, and ends. */
@ExtendWith(SharedService.class)
class StartFailureTest {
    private final Platforms platforms = Platforms.open();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        platforms.close();
    }

    @Test
    void anUnknownSettingIsNamed() throws Exception {
        assertTold("SPORTELLO_HTTP_PROT", Map.of("SPORTELLO_HTTP_PROT", "8080"));
    }

    @Test
    void aMalformedSettingIsNamed() throws Exception {
        assertTold("http.port", Map.of("SPORTELLO_HTTP_PORT", "eighty"));
    }

    @Test
    void aDatabaseOutOfReachIsSaidWithoutItsPassword() throws Exception {
        String said = assertTold(
                "atabase", Map.of("SPORTELLO_DATABASE_URL", "postgresql://sportello:hunter2@127.0.0.1:1/sportello"));
        assertFalse(said.contains("hunter2"), said);
    }

    @Test
    void aDataDirectoryThatCannotBeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "no directory");
        assertTold(
                "a-file",
                Map.of("SPORTELLO_DATA_DIRECTORY", file.resolve("data").toString()));
    }

    @Test
    void anEmbeddingThatCannotBeReadIsNamed(FirstStart first) throws Exception {
        Path tokenizer = Files.writeString(folder.resolve("tokenizer.json"), "no tokenizer");
        Path model = Files.writeString(folder.resolve("model.onnx"), "no model");
        assertTold(
                "understanding.embedding.tokenizer: " + tokenizer,
                Map.of(
                        "SPORTELLO_UNDERSTANDING_EMBEDDING_MODEL",
                        model.toString(),
                        "SPORTELLO_UNDERSTANDING_EMBEDDING_TOKENIZER",
                        tokenizer.toString(),
                        "SPORTELLO_UNDERSTANDING_EMBEDDING_LANGUAGES",
                        "en",
                        "SPORTELLO_DATA_DIRECTORY",
                        first.copy().toString()));
    }

    @Test
    void aPortInUseIsNamed(FirstStart first) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertTold(
                    port,
                    Map.of(
                            "SPORTELLO_HTTP_PORT",
                            port,
                            "SPORTELLO_DATA_DIRECTORY",
                            first.copy().toString()));
        }
    }

    @Test
    void aDataDirectoryInUseIsNamed(ServiceUnderTest running) throws Exception {
        String directory = running.data().toString();
        assertTold(directory, Map.of("SPORTELLO_DATA_DIRECTORY", directory));
    }

    private String assertTold(String what, Map<String, String> settings) throws Exception {
        String said = ServiceInChild.failure(platforms, settings);
        assertTrue(said.startsWith("1 Sportello: "), said);
        assertTrue(said.contains(what), said);
        assertEquals(1, said.lines().count(), said);
        return said;
    }
}

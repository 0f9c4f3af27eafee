package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.embedding.EnglishModel;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A service whose operator brings a sentence embedding after it has run for a while. */
@ExtendWith(SharedService.class)
class EmbeddingTest {
    private static final String RELEASES = "SELECT count(*) FROM release";

    @TempDir
    private Path folder;

    @Test
    void anotherReleaseIsTrainedWhenAnEmbeddingIsNamedAndOnlyThen(FirstStart first) throws Exception {
        EnglishModel english = EnglishModel.in(folder);
        Map<String, String> named = Map.of(
                "SPORTELLO_UNDERSTANDING_EMBEDDING_MODEL", english.model().toString(),
                "SPORTELLO_UNDERSTANDING_EMBEDDING_TOKENIZER",
                        english.tokenizer().toString(),
                "SPORTELLO_UNDERSTANDING_EMBEDDING_LANGUAGES", "en");
        Path data = first.copy();
        try (Platforms platforms = Platforms.open()) {
            try (ServiceUnderTest service = ServiceUnderTest.start(platforms, data, named)) {
                Eventually.get("a release", () -> service.database().count(RELEASES), count -> count == 2);
            }
            try (ServiceUnderTest service = ServiceUnderTest.start(platforms, data, named)) {
                assertEquals(2, service.database().count(RELEASES), "nothing is left to learn");
            }
        }
    }
}

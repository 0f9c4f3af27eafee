package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.knowledge.files.Knowledge;
import it.sportello.server.start.StarterKnowledge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first start with all of the ready-made knowledge; the other tests share one with a part of it. */
class ReadyMadeStartTest {
    @Test
    void allOfItIsPublishedAndItsGoldQuestionsAreKept(@TempDir Path folder) throws Exception {
        List<Knowledge> packs = StarterKnowledge.read(ServiceUnderTest.ROOT.resolve("config/starter"));
        int articles = count(packs, Knowledge::articles);
        int facts = count(packs, Knowledge::facts);
        int gold = count(packs, Knowledge::gold);
        assertTrue(articles > 130 && facts > 30 && gold > 100, articles + " " + facts + " " + gold);
        // The embedded database may run as a user of its own.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest service = ServiceUnderTest.start(platforms, folder.resolve("data"))) {
            Database database = service.database();
            assertEquals(articles, database.count("SELECT count(*) FROM release_article WHERE release = 1"));
            assertEquals(facts, database.count("SELECT count(*) FROM release_fact WHERE release = 1"));
            assertEquals(
                    gold,
                    database.count("SELECT count(*) FROM gold_question WHERE saved_by IS NULL"
                            + " AND expected IN (SELECT id FROM article)"));
            String read = Dialogue.with(service)
                    .ask("C'è un cane randagio, chi chiamo?")
                    .text();
            assertTrue(read.contains("+39 06 0000 0330 (esempio)"), read);
        }
    }

    private static int count(List<Knowledge> packs, Function<Knowledge, List<?>> part) {
        return packs.stream().mapToInt(pack -> part.apply(pack).size()).sum();
    }
}

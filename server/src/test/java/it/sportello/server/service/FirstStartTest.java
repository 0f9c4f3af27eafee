package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator reads at the very first start, and at every later one. */
@ExtendWith(SharedService.class)
class FirstStartTest {

    @Test
    void theAddressesAndAOneTimePasswordAreTold(FirstStart first) {
        String told = String.join("\n", first.lines());
        assertTrue(told.contains("/chat"), told);
        assertTrue(told.contains("/desk"), told);
        assertTrue(first.password().length() >= 12, told);
    }

    @Test
    void theStarterKnowledgeIsPublished(ServiceUnderTest service) throws Exception {
        long articles =
                service.database().count("SELECT count(*) FROM article_version WHERE version = 1 AND saved_by IS NULL");
        assertTrue(articles >= 50, String.valueOf(articles));
        assertEquals(
                articles,
                service.database().count("SELECT count(DISTINCT article) FROM release_article WHERE release = 1"));
    }

    @Test
    void laterStartsTellNoPassword(ServiceUnderTest service) {
        assertTrue(
                service.lines().stream().noneMatch(line -> line.contains("password")),
                service.lines().toString());
    }
}

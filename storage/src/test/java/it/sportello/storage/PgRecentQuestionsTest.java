package it.sportello.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.counter.Await;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.knowledge.gold.RecentQuestion;
import it.sportello.knowledge.gold.RecentQuestions;
import it.sportello.storage.embedded.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What citizens asked lately, from the history that the counter keeps. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgRecentQuestionsTest {
    private final TestStorage storage;
    private final RecentQuestions recent;

    PgRecentQuestionsTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
        this.recent = storage.ports().recentQuestions();
        storage.rows("INSERT INTO conversation (channel, address, id) OVERRIDING SYSTEM VALUE VALUES ('web', 'a', 1)"
                + " RETURNING id");
    }

    @Test
    void typedQuestionsThatWereUnderstoodComeTheLatestFirst() {
        said(1, "text", "dove?", "{\"answer\": \"found\", \"language\": \"it\"}");
        said(2, "text", "where?", "{\"answer\": \"not-found\", \"language\": \"en\"}");
        assertEquals(
                List.of(
                        new RecentQuestion(2, new Words("where?"), Language.ENGLISH),
                        new RecentQuestion(1, new Words("dove?"), Language.ITALIAN)),
                Await.value(recent.latest(9)));
        assertEquals(1, Await.value(recent.latest(1)).size());
    }

    @Test
    void buttonsBlanksAndWhatWasSaidToAPersonAreNoQuestions() {
        said(1, "choice", "dove?", "{\"answer\": \"found\", \"language\": \"it\"}");
        said(2, "text", "", "{\"answer\": \"not-found\", \"language\": \"it\"}");
        said(3, "text", "grazie, signora", null);
        assertEquals(List.of(), Await.value(recent.latest(9)));
    }

    @Test
    void whoIsForgottenHasAskedNothing() {
        said(1, "text", "dove?", "{\"answer\": \"found\", \"language\": \"it\"}");
        assertEquals(1, Await.value(recent.find(Set.of(1L, 2L))).size());
        storage.rows("DELETE FROM conversation RETURNING id");
        assertEquals(List.of(), Await.value(recent.find(Set.of(1L))));
    }

    private void said(long id, String type, String words, String understood) {
        storage.rows("""
                WITH said AS (
                    INSERT INTO message (id, conversation, channel, ref, content, sent_at)
                    VALUES ($1::bigint, 1, 'web', $1::bigint::text, jsonb_build_object('type', $2::text, 'words', $3::text), now())
                    RETURNING id
                )
                INSERT INTO message_trace (message, conversation, understood) SELECT id, 1, $4::text::jsonb FROM said
                RETURNING message
                """, id, type, words, understood);
    }
}

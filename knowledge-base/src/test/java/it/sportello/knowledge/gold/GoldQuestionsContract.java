package it.sportello.knowledge.gold;

import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everything that keeps gold questions promises. */
public interface GoldQuestionsContract {
    Optional<ArticleId> CARD = Optional.of(new ArticleId("carta"));

    GoldQuestions questions();

    @Test
    default void aQuestionIsKeptAsItIs() {
        long id = add("Dove rinnovo la carta?", CARD);
        GoldQuestion kept = got(questions().find(id)).orElseThrow();
        assertEquals(new GoldQuestion(id, new Words("Dove rinnovo la carta?"), Language.ITALIAN, CARD), kept);
        assertEquals(Optional.empty(), got(questions().find(id + 1)));
    }

    @Test
    default void nothingMayBeExpectedAndWordsMayBeOfAnyKind() {
        long id = add("מה השעה? 🙂 \0", Optional.empty());
        GoldQuestion kept = got(questions().find(id)).orElseThrow();
        assertEquals(Optional.empty(), kept.expected());
        assertTrue(kept.words().value().startsWith("מה השעה? 🙂"), kept.words().value());
    }

    @Test
    default void theNewestComesFirst() {
        long first = add("uno?", CARD);
        long second = add("due?", CARD);
        assertEquals(
                List.of(second, first),
                got(questions().all()).stream().map(GoldQuestion::id).toList());
    }

    @Test
    default void theSameWordsAreKeptOnceInALanguage() {
        add("Dov’è l’anagrafe?", CARD);
        assertEquals(Optional.empty(), got(questions().add(question(0, "DOV'E L'ANAGRAFE", CARD), who())));
        GoldQuestion english = new GoldQuestion(0, new Words("Dov’è l’anagrafe?"), Language.ENGLISH, CARD);
        assertTrue(got(questions().add(english, who())).isPresent(), "another language");
        assertEquals(2, got(questions().all()).size());
    }

    @Test
    default void aChangeStandsUnlessAnotherHasTheSameWordsOrItIsGone() {
        long id = add("uno?", CARD);
        add("due?", CARD);
        assertTrue(got(questions().change(question(id, "Uno!", Optional.empty()), who())), "its own words");
        assertFalse(got(questions().change(question(id, "Due", CARD), who())));
        assertEquals(new Words("Uno!"), got(questions().find(id)).orElseThrow().words());
        got(questions().remove(id));
        got(questions().remove(id));
        assertFalse(got(questions().change(question(id, "tre?", CARD), who())));
        assertEquals(1, got(questions().all()).size());
    }

    private long add(String words, Optional<ArticleId> expected) {
        return got(questions().add(question(0, words, expected), who())).orElseThrow();
    }

    private static GoldQuestion question(long id, String words, Optional<ArticleId> expected) {
        return new GoldQuestion(id, new Words(words), Language.ITALIAN, expected);
    }

    private static Optional<StaffId> who() {
        return Optional.of(new StaffId(7));
    }
}

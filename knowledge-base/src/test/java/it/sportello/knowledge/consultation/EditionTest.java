package it.sportello.knowledge.consultation;

import static it.sportello.knowledge.article.Invented.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.understanding.RealKnowledge;
import it.sportello.knowledge.understanding.Understander;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditionTest {
    private static final Article CARD = article("carta", "Rinnovo della carta");
    private static final Article FEES = article("costi", "Tariffe del cimitero");
    private static final Article CORRECTED = article("costi", "Quanto costa una tomba");

    private final Edition first = new Edition(
            1,
            List.of(CARD, FEES),
            List.of(Language.ITALIAN, Language.ENGLISH),
            new Understander(RealKnowledge.desk(), Map.of(), RealKnowledge.WORLD));

    @Test
    void whatACorrectionSpeaksOfIsKnownInTheNext() {
        Edition next = first.next(2, List.of(CARD, CORRECTED), Map.of());
        assertEquals(0, share(first, "tomba"));
        assertTrue(share(next, "tomba") > 0);
        assertEquals(0, share(next, "tariffe"));
    }

    @Test
    void aLanguageInWhichNothingChangedIsNotLookedAtAgain() {
        Edition next = first.next(2, List.of(CARD, CORRECTED), Map.of());
        assertSame(first.subjects(Language.ENGLISH), next.subjects(Language.ENGLISH));
    }

    private static double share(Edition edition, String word) {
        return edition.subjects(Language.ITALIAN).share(FEES.id(), List.of(word));
    }
}

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

    @Test
    void whatFollowsWeighsWordsLikeOneThatIsReadAnew() {
        Article third = article("tomba", "Una tomba nuova");
        Edition next = first.next(2, List.of(CARD, FEES, third), Map.of()).next(3, List.of(CORRECTED, third), Map.of());
        Subjects anew = new Subjects(List.of(CORRECTED, third), Language.ITALIAN);
        for (String words : List.of("tomba costa", "nuova tomba", "carta tomba", "rinnovo costa", "tomba")) {
            List<String> asked = List.of(words.split(" "));
            assertEquals(anew.share(FEES.id(), asked), share(next, words.split(" ")), words);
            assertEquals(
                    anew.isSharedName(asked), next.subjects(Language.ITALIAN).isSharedName(asked), words);
        }
        assertEquals(0, next.subjects(Language.ITALIAN).share(CARD.id(), List.of("carta")), "it was withdrawn");
    }

    private static double share(Edition edition, String... words) {
        return edition.subjects(Language.ITALIAN).share(FEES.id(), List.of(words));
    }
}

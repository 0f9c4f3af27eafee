package it.sportello.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.message.Language;
import it.sportello.knowledge.release.KnowledgeInService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A single word by which several articles are called says no more than what it is about. */
class SharedNamesTest {
    private static final KnowledgeInService KNOWLEDGE = RealKnowledge.inService();

    @ParameterizedTest
    @ValueSource(strings = {"bolletta", "BOLLETTE", "la bolletta?"})
    void itIsAskedBack(String words) {
        Answer.Unsure unsure = assertInstanceOf(Answer.Unsure.class, answer(words));
        assertTrue(unsure.candidates().size() > 1, unsure.toString());
    }

    @Test
    void aWordMoreSaysWhichOneIsMeant() {
        assertInstanceOf(Answer.Found.class, answer("pagare la bolletta a rate"));
    }

    private static Answer answer(String words) {
        return KNOWLEDGE
                .understand(RealKnowledge.question(words, Language.ITALIAN))
                .answer();
    }
}

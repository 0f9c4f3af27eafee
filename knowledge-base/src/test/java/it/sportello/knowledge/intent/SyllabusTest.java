package it.sportello.knowledge.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.Language;
import it.sportello.knowledge.spelling.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyllabusTest {
    private static final Spelling SPELLING = new Spelling(Language.ITALIAN, Map.of());
    private static final List<Example> EXAMPLES = List.of(
            new Example("tari", "quando scade la tari"),
            new Example("tari", "pagare la tassa sui rifiuti"),
            new Example("carta", "rinnovo della carta d'identità"),
            new Example("carta", "carta scaduta"),
            new Example("multa", "ho preso una multa"),
            new Example("multa", "ricorso contro la multa"));
    private static final String PASSAGE = "Porta due fototessere allo sportello";
    private static final Syllabus SYLLABUS = new Syllabus(EXAMPLES, List.of(new Example("carta", PASSAGE)));

    @Test
    void whatOnlyTheAnswerSaysLeadsToItsIntent() {
        Ranked best = taught(SYLLABUS).rank("servono le fototessere?").get(0);
        assertEquals("carta", best.intent());
        Ranked without =
                taught(Syllabus.of(EXAMPLES)).rank("servono le fototessere?").get(0);
        assertTrue(best.confidence() > without.confidence(), best + " " + without);
    }

    @Test
    void theAnswersOwnSentenceIsNotBeyondDoubt() {
        IntentModel model = taught(SYLLABUS);
        assertEquals(Optional.empty(), model.verbatim(SPELLING.words(PASSAGE)));
        assertEquals(EXAMPLES.size(), model.syllabus().examples().size());
    }

    @Test
    void aPassageIsLearntBesideEveryIntentButTheOneLeftOut() {
        List<Syllabus> learnt = new ArrayList<>();
        new Rehearsal(SYLLABUS, part -> {
                    learnt.add(part);
                    return IntentModel.learnt(SPELLING, part, Confidence.UNTRIED, Optional.empty());
                })
                .heard(percent -> {});
        assertTrue(learnt.stream().anyMatch(part -> !part.passages().isEmpty()));
        learnt.forEach(part -> assertEquals(
                intents(part.examples()).contains("carta"), !part.passages().isEmpty()));
    }

    @Test
    void nobodyIsAskedAPassage() {
        int asked = new Rehearsal(SYLLABUS, SyllabusTest::untried)
                .heard(percent -> {})
                .size();
        assertTrue(asked > 0);
        assertEquals(
                new Rehearsal(Syllabus.of(EXAMPLES), SyllabusTest::untried)
                        .heard(percent -> {})
                        .size(),
                asked);
    }

    @Test
    void theirOrderChangesNothing() {
        List<Example> passages =
                List.of(new Example("multa", "Paga entro cinque giorni"), new Example("carta", PASSAGE));
        List<Example> turned = List.of(passages.get(1), passages.get(0));
        assertEquals(
                taught(new Syllabus(EXAMPLES, passages)).rank("entro quando pagare"),
                taught(new Syllabus(EXAMPLES, turned)).rank("entro quando pagare"));
    }

    private static IntentModel untried(Syllabus part) {
        return IntentModel.learnt(SPELLING, part, Confidence.UNTRIED, Optional.empty());
    }

    private static IntentModel taught(Syllabus syllabus) {
        return IntentModel.train(SPELLING, syllabus, Optional.empty(), percent -> {});
    }

    private static List<String> intents(List<Example> examples) {
        return examples.stream().map(Example::intent).distinct().toList();
    }
}

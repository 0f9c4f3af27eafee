package it.sportello.knowledge.release;

import static it.sportello.knowledge.article.Invented.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.intent.Syllabus;
import it.sportello.knowledge.meaning.MeaningsByLanguage;
import it.sportello.knowledge.understanding.DeskWords;
import it.sportello.knowledge.understanding.ModelReader;
import it.sportello.knowledge.understanding.RealKnowledge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static final List<Article> ARTICLES = List.of(
            article("carta", "Carta d'identità", List.of("rinnovo carta", "carta scaduta")),
            article("tari", "Tassa sui rifiuti", List.of("scadenza tari", "pagare la tari")),
            article("multa", "Multa", List.of("ricorso multa", "pagare multa")));

    private final Trainer trainer = new Trainer(RealKnowledge.desk());

    @Test
    void theSameArticlesGiveTheSameBytesInWhateverOrder() {
        List<Article> turned = new ArrayList<>(ARTICLES);
        Collections.reverse(turned);
        assertEquals(trainer.train(ARTICLES), trainer.train(turned));
    }

    @Test
    void theSentencesOfAnAnswerAreLearntButAreNoExamples() {
        Model model = trainer.train(ARTICLES).fold(Trained.Done::model, failed -> {
            throw new AssertionError(failed.reason());
        });
        Syllabus syllabus = Optional.ofNullable(
                        reader().read(model.bytes()).orElseThrow().get(Language.ITALIAN))
                .orElseThrow()
                .syllabus();
        assertTrue(syllabus.passages().contains(new Example("a:multa", "Risposta: Multa")));
        assertTrue(syllabus.examples().contains(new Example("a:multa", "Multa")));
        assertFalse(syllabus.examples().contains(new Example("a:multa", "Risposta: Multa")));
    }

    @Test
    void whatWasLearntLatelyIsNotLearntAgain() {
        Trained first = trainer.train(ARTICLES);
        Map<Language, List<Integer>> told = new LinkedHashMap<>();
        Course course = (language, percent) ->
                told.computeIfAbsent(language, one -> new ArrayList<>()).add(percent);
        assertEquals(first, trainer.train(ARTICLES, course));
        assertEquals(Map.of(Language.ITALIAN, List.of(100), Language.ENGLISH, List.of(100)), told);
        told.clear();
        List<Article> corrected = new ArrayList<>(ARTICLES);
        corrected.set(2, article("multa", "Multa", List.of("ricorso multa", "pagare una multa")));
        Trained after = trainer.train(corrected, course);
        assertEquals(List.of(100), told.get(Language.ENGLISH), "nothing has changed in English");
        assertEquals(after, new Trainer(RealKnowledge.desk()).train(corrected), "it is as if all had been learnt anew");
    }

    /** Where memory was short, what was learnt lately is forgotten, but not what answers. */
    @Test
    void whatWasLearntHereAndIsInServiceIsNotLearntAgain() {
        ModelReader reader = reader();
        Model model = new Trainer(RealKnowledge.desk(), reader).train(ARTICLES).fold(Trained.Done::model, failed -> {
            throw new AssertionError(failed.reason());
        });
        Map<Language, IntentModel> inService = reader.read(model.bytes()).orElseThrow();
        Map<Language, List<Integer>> told = new LinkedHashMap<>();
        Course course = (language, percent) ->
                told.computeIfAbsent(language, one -> new ArrayList<>()).add(percent);
        assertEquals(new Trained.Done(model), new Trainer(RealKnowledge.desk(), reader).train(ARTICLES, course));
        assertEquals(Map.of(Language.ITALIAN, List.of(100), Language.ENGLISH, List.of(100)), told);
        ModelReader elsewhere = reader();
        Map<Language, IntentModel> thereInService =
                elsewhere.read(model.bytes()).orElseThrow();
        told.clear();
        new Trainer(RealKnowledge.desk(), elsewhere).train(ARTICLES, course);
        assertTrue(told.get(Language.ENGLISH).size() > 1, "another process may have learnt with other abbreviations");
        assertEquals(inService.keySet(), thereInService.keySet());
    }

    private static ModelReader reader() {
        return new ModelReader(
                RealKnowledge.desk().stream().map(DeskWords::spelling).toList(), MeaningsByLanguage.none());
    }

    @Test
    void anArticleWithoutExamplesIsNamed() {
        List<Article> articles = new ArrayList<>(ARTICLES);
        articles.add(article("vuoto", "Senza domande", List.of(" ")));
        String reason = trainer.train(articles)
                .fold(
                        done -> {
                            throw new AssertionError("it was trained");
                        },
                        Trained.Failed::reason);
        assertTrue(reason.contains("«Senza domande» (vuoto)"), reason);
    }

    @Test
    void theCourseIsToldLanguageByLanguageFromNothingToAll() {
        Map<Language, List<Integer>> told = new LinkedHashMap<>();
        trainer.train(
                ARTICLES,
                (language, percent) ->
                        told.computeIfAbsent(language, one -> new ArrayList<>()).add(percent));
        assertEquals(List.of(Language.ITALIAN, Language.ENGLISH), List.copyOf(told.keySet()));
        told.values().forEach(percents -> {
            assertEquals(0, percents.get(0));
            assertEquals(100, percents.get(percents.size() - 1));
            assertEquals(percents.stream().sorted().toList(), percents);
            assertTrue(percents.size() > 2, percents.toString());
        });
    }

    @Test
    void aReleaseWithoutArticlesStillKnowsTheDesk() {
        assertTrue(trainer.train(List.of()) instanceof Trained.Done);
    }
}

package it.sportello.knowledge.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.spelling.Spelling;
import it.sportello.knowledge.understanding.Intents;
import it.sportello.knowledge.understanding.RealKnowledge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentModelTest {
    private static final Spelling SPELLING = new Spelling(Language.ITALIAN, Map.of());
    private static final List<Example> EXAMPLES = List.of(
            new Example("tari", "quando scade la tari"),
            new Example("tari", "pagare la tassa sui rifiuti"),
            new Example("carta", "rinnovo della carta d'identità"),
            new Example("carta", "carta scaduta"),
            new Example("multa", "ho preso una multa"),
            new Example("multa", "ricorso contro la multa"));

    @ParameterizedTest
    @CsvSource({"scadenza tari, tari", "rinnovare la crata d identita, carta", "MULTE E RICORSI, multa"})
    void theLikeliestComesFirstInSpiteOfSlips(String message, String intent) {
        List<Ranked> ranked = IntentModel.train(SPELLING, EXAMPLES).rank(message);
        assertEquals(intent, ranked.get(0).intent());
        assertEquals(3, ranked.size());
        assertTrue(ranked.get(0).confidence() > ranked.get(1).confidence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"scade la multa", "quando scade la tari", "carta scaduta", "xyz"})
    void theFewLikeliestAreTheFirstOfAll(String message) {
        IntentModel model = IntentModel.train(SPELLING, EXAMPLES);
        List<Ranked> all = model.recognise(SPELLING.words(message), Integer.MAX_VALUE);
        assertEquals(3, all.size());
        assertEquals(all.subList(0, 2), model.recognise(SPELLING.words(message), 2));
        assertEquals(all.subList(0, 1), model.recognise(SPELLING.words(message), 1));
    }

    @Test
    void theOrderAndRepetitionOfExamplesChangeNothing() {
        List<Example> turned = new ArrayList<>(EXAMPLES);
        turned.addAll(EXAMPLES);
        Collections.shuffle(turned, new Random(1));
        assertEquals(
                IntentModel.train(SPELLING, EXAMPLES).rank("la tari scaduta"),
                IntentModel.train(SPELLING, turned).rank("la tari scaduta"));
    }

    @Test
    void wordsThatNoExampleHoldsAreNoReasonToAnswer() {
        Ranked best = IntentModel.train(SPELLING, EXAMPLES).rank("xyz uvw").get(0);
        assertFalse(best.isWorthAsking(), "confidence " + best.confidence());
    }

    @Test
    void aSlipInAWordOfTheExamplesChangesNothing() {
        IntentModel model = IntentModel.train(SPELLING, EXAMPLES);
        assertEquals(model.rank("rinnovo della carta"), model.rank("rinnvoo dela cartta"));
    }

    @Test
    void anIntentMayBearAnyName() {
        List<Example> odd = new ArrayList<>(EXAMPLES);
        odd.add(new Example("-", "orario della biblioteca"));
        odd.add(new Example("-", "libri in biblioteca"));
        assertEquals(
                "-",
                IntentModel.train(SPELLING, odd).rank("la biblioteca").get(0).intent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tari scadenza ", "abcdefgh", "\u200b", "a\u200b\u202e", "\ud83d\ude00", "7", "7 ", "\ud800", "?"
            })
    void whateverIsWrittenIsRankedSoon(String piece) {
        IntentModel model = IntentModel.train(SPELLING, EXAMPLES);
        String message = piece.repeat(100_000 / piece.length());
        List<Ranked> ranked = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> model.rank(message));
        assertEquals(3, ranked.size());
        assertTrue(ranked.stream().allMatch(one -> one.confidence() >= 0 && one.confidence() <= 1), "confidence");
    }

    @Test
    void wordsOfTwoIntentsAreNoOnesByHeart() {
        List<Example> shared = new ArrayList<>(EXAMPLES);
        shared.add(new Example("multa", "quando scade la tari"));
        IntentModel model = IntentModel.train(SPELLING, shared);
        assertEquals(Optional.empty(), model.verbatim(SPELLING.words("Quando scade la TARI?")));
        assertEquals(Optional.of("carta"), model.verbatim(SPELLING.words("Carta scaduta!")));
    }

    /** The rule behind the threshold, on questions that the model has not seen. */
    @Test
    void ofAHundredAnswersAtMostFiveAreWrong() {
        List<Example> examples = new ArrayList<>(italianExamples());
        Collections.shuffle(examples, new Random(11));
        Map<Boolean, Integer> answers = new HashMap<>();
        int folds = 5;
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            IntentModel model =
                    IntentModel.train(RealKnowledge.desk("it").spelling(), every(examples, at -> at % folds != held));
            for (Example question : every(examples, at -> at % folds == held)) {
                Ranked best = model.rank(question.text()).get(0);
                if (best.isSure()) {
                    answers.merge(best.intent().equals(question.intent()), 1, Integer::sum);
                }
            }
        }
        int wrong = answers.getOrDefault(false, 0);
        int right = answers.getOrDefault(true, 0);
        assertTrue(wrong * 19 <= right, wrong + " wrong, " + right + " right");
        assertTrue(right * 5 > examples.size() * 2, "two in five are answered without asking back: " + right);
    }

    private static List<Example> every(List<Example> examples, IntPredicate wanted) {
        return IntStream.range(0, examples.size())
                .filter(wanted)
                .mapToObj(examples::get)
                .toList();
    }

    private static List<Example> italianExamples() {
        Stream<Example> known = RealKnowledge.starter().articles().stream()
                .flatMap(article -> Stream.ofNullable(article.texts().get(Language.ITALIAN))
                        .flatMap(text -> examples(article, text)));
        return Stream.concat(RealKnowledge.desk("it").examples().stream(), known)
                .distinct()
                .sorted(Comparator.comparing(Example::intent).thenComparing(Example::text))
                .toList();
    }

    private static Stream<Example> examples(Article article, Article.Text text) {
        return Stream.concat(Stream.of(text.title()), text.examples().stream())
                .map(example -> new Example(Intents.label(article.id()), example));
    }
}

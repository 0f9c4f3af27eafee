package it.sportello.knowledge.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.measure.Verdict;
import it.sportello.knowledge.spelling.Spelling;
import it.sportello.knowledge.understanding.RealKnowledge;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {
    private static final List<Example> TRAIN = List.of(
            new Example("tari", "quando scade la tari"),
            new Example("tari", "pagare la tassa sui rifiuti"),
            new Example("tari", "rate della tari"),
            new Example("carta", "rinnovo della carta d'identità"),
            new Example("carta", "carta scaduta"),
            new Example("carta", "ho perso la carta d'identità"),
            new Example("oos", "che tempo fa domani"),
            new Example("oos", "raccontami una storia"));
    private static final List<Example> TEST = List.of(
            new Example("tari", "scadenza tari"),
            new Example("carta", "la carta è scaduta"),
            new Example("oos", "che tempo farà sui monti"));
    private static final List<Example> OUTSIDE = List.of(new Example("oos", "xyz"), new Example("oos", "una storia"));

    @ParameterizedTest
    @ValueSource(strings = {"it", "en", "zz"})
    void itMeasuresInAnyLanguage(String language) {
        Spelling spelling = new Spelling(new Language(language), Map.of());
        Evaluation.Result result = run(spelling, new Questions(TRAIN, TEST, TEST, OUTSIDE, OUTSIDE));
        assertEquals(1, result.figures().value("accuracy").orElseThrow());
        assertEquals(
                List.of("tari", "carta"),
                result.verdicts().stream()
                        .filter(Verdict::isInScope)
                        .map(Verdict::predicted)
                        .toList());
        assertTrue(result.figures().value("auroc").orElseThrow() > 0.8, "the outside lies below");
    }

    @Test
    void whatNeedsAFileThatIsNotThereIsNull() throws IOException {
        JsonNode json = json(new Questions(TRAIN, TEST.subList(0, 2), List.of(), List.of(), List.of()));
        for (String name : List.of(
                "auroc",
                "oos_recall_at_loss_1",
                "oos_recall_at_loss_2",
                "oos_recall_at_loss_5",
                "oos_recall_at_defaults")) {
            assertTrue(json.path(name).isNull(), name);
        }
        for (String name : List.of(
                "accuracy",
                "top3_accuracy",
                "macro_f1",
                "accuracy_at_defaults",
                "c_at_1",
                "ece",
                "train_seconds",
                "train_cpu_seconds",
                "p50_micros",
                "p99_micros")) {
            assertTrue(json.path(name).isNumber(), name);
        }
        assertTrue(json.path("model_bytes").isIntegralNumber(), "model_bytes");
        assertTrue(json.path("heap_bytes").asLong() > json.path("model_bytes").asLong(), "unpacked it is larger");
    }

    @Test
    void withoutAValidationFileThresholdsAreSetOnAPartOfTheExamples() throws IOException {
        JsonNode json = json(new Questions(TRAIN, TEST, List.of(), OUTSIDE, List.of()));
        assertTrue(json.path("oos_recall_at_loss_1").isNumber(), json.toString());
    }

    @Test
    void ofTooFewExamplesToHoldAnyBackNoThresholdIsSet() throws IOException {
        List<Example> two = List.of(TRAIN.get(0), TRAIN.get(3));
        JsonNode json = json(new Questions(two, TEST, List.of(), OUTSIDE, List.of()));
        assertTrue(json.path("oos_recall_at_loss_1").isNull(), json.toString());
        assertTrue(json.path("auroc").isNumber(), json.toString());
    }

    @Test
    void theSameQuestionsInAnyOrderGiveTheSameFigures() {
        List<Example> turned = new ArrayList<>(TRAIN);
        Collections.shuffle(turned, new Random(4));
        assertEquals(
                run(spelling(), new Questions(TRAIN, TEST, List.of(), OUTSIDE, List.of()))
                        .verdicts(),
                run(spelling(), new Questions(turned, TEST, List.of(), OUTSIDE, List.of()))
                        .verdicts());
    }

    /** "-" is what the trainer calls no outcome at all; the others are names that the desk gives. */
    @ParameterizedTest
    @ValueSource(strings = {"-", "off-topic", "desk:person", "a:tari", "tari carta"})
    void anIntentMayHaveAnyName(String name) {
        List<Example> named = TRAIN.stream()
                .map(example -> example.intent().equals("tari") ? new Example(name, example.text()) : example)
                .toList();
        List<Example> asked = List.of(new Example(name, "scadenza tari"), new Example("carta", "la carta è scaduta"));
        Evaluation.Result result = run(spelling(), new Questions(named, asked, List.of(), OUTSIDE, List.of()));
        assertEquals(
                List.of(name, "carta"),
                result.verdicts().stream().map(Verdict::predicted).toList());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anExampleAndAQuestionMayHoldAnything(String text) {
        List<Example> train = new ArrayList<>(TRAIN);
        train.add(new Example("imu", text));
        List<Example> asked = List.of(new Example("imu", text), new Example("tari", "scadenza tari"));
        List<Verdict> verdicts = assertTimeout(
                Duration.ofMinutes(1),
                () -> Pupil.taught(Classroom.of(spelling()), train).asked(asked));
        assertTrue(verdicts.stream().allMatch(one -> one.confidence() >= 0 && one.confidence() <= 1), "confidence");
        assertTrue(verdicts.get(1).isRight(), "the others are understood as before");
    }

    static List<String> hostile() {
        return List.of(
                "a".repeat(100_000),
                "buongiorno ".repeat(10_000),
                "\u200b\u200d\u2060".repeat(30_000),
                "\u202eciao\u202c",
                "\u200f\u202e\u2067",
                "😀".repeat(50_000),
                "9".repeat(100_000),
                "1 2 3 ".repeat(20_000),
                "e\u0301".repeat(40_000),
                "\ud800\udfff\ud800",
                "😀");
    }

    @Test
    void aMessageWithoutWordsFindsNothing() {
        List<Example> silent = List.of(new Example("tari", "\u200b"), new Example("carta", "?!"));
        List<Verdict> verdicts = run(spelling(), new Questions(TRAIN, silent, List.of(), List.of(), List.of()))
                .verdicts();
        assertEquals(
                List.of("oos", "oos"), verdicts.stream().map(Verdict::predicted).toList());
        assertEquals(
                List.of(0.0, 0.0), verdicts.stream().map(Verdict::confidence).toList());
    }

    @Test
    void oneIntentAloneCannotBeToldApart() {
        assertThrows(
                EvaluationProblem.class,
                () -> Questions.of(TRAIN.subList(0, 3), TEST, List.of(), List.of(), List.of()));
    }

    @Test
    void progressQuotesNoExample() {
        List<String> told = new ArrayList<>();
        new Evaluation(Classroom.of(spelling()), new Questions(TRAIN, TEST, List.of(), OUTSIDE, List.of()), told::add)
                .run();
        assertTrue(told.size() > 1, "it tells something");
        assertTrue(
                Stream.concat(TRAIN.stream(), TEST.stream())
                        .noneMatch(example -> told.toString().contains(example.text())),
                told.toString());
    }

    private static Spelling spelling() {
        return RealKnowledge.desk("it").spelling();
    }

    private static JsonNode json(Questions questions) throws IOException {
        return new JsonMapper().readTree(run(spelling(), questions).figures().json());
    }

    private static Evaluation.Result run(Spelling spelling, Questions questions) {
        return new Evaluation(Classroom.of(spelling), questions, line -> {}).run();
    }
}

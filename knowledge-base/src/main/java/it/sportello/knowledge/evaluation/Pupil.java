package it.sportello.knowledge.evaluation;

import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.intent.Ranked;
import it.sportello.knowledge.measure.Verdict;
import it.sportello.knowledge.spelling.Spelling;
import it.sportello.knowledge.understanding.Intents;
import it.sportello.knowledge.understanding.ModelFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The service's own model, taught from labelled examples and asked one question after the other. As in service it is
 * written as a release keeps it and read again before anybody asks.
 */
public final class Pupil {
    private static final int SHOWN = 3;
    private static final int WARMING_UP = 5_000;
    private static final int TIMED = 2_000;

    /** Articles carry a mark in the service's models; with it no intent of a file takes one of the desk's own names. */
    private static final String MARK = "a:";

    private final IntentModel model;
    private final Effort effort;
    private final int bytes;

    private Pupil(IntentModel model, Effort effort, int bytes) {
        this.model = model;
        this.effort = effort;
        this.bytes = bytes;
    }

    /** Takes seconds of processor time; examples of at least two intents are wanted. */
    public static Pupil taught(Spelling spelling, List<Example> examples) {
        List<Example> learnt = examples.stream()
                .map(example -> new Example(learnt(example.intent()), example.text()))
                .toList();
        Effort.Spent<IntentModel> trained = Effort.of(() -> IntentModel.train(spelling, learnt));
        byte[] kept = ModelFile.write(Map.of(spelling.language(), trained.result()));
        Map<Language, IntentModel> read =
                ModelFile.read(kept, List.of(spelling)).orElseThrow();
        return new Pupil(Objects.requireNonNull(read.get(spelling.language()), "model"), trained.effort(), kept.length);
    }

    /** A file's name for what no article answers becomes the one under which the desk learns to keep off. */
    private static String learnt(String intent) {
        return intent.equals(Verdict.OUT_OF_SCOPE) ? Intents.OFF_TOPIC : MARK + intent;
    }

    private static String shown(String intent) {
        return intent.equals(Intents.OFF_TOPIC) ? Verdict.OUT_OF_SCOPE : intent.substring(MARK.length());
    }

    public List<Verdict> asked(List<Example> questions) {
        return questions.stream().map(this::asked).toList();
    }

    private Verdict asked(Example question) {
        List<Ranked> ranked = ranked(question);
        if (ranked.isEmpty()) {
            return new Verdict(question, Verdict.OUT_OF_SCOPE, 0, false);
        }
        boolean amongThree =
                ranked.stream().limit(SHOWN).anyMatch(one -> shown(one.intent()).equals(question.intent()));
        double confidence = ranked.stream()
                .filter(one -> !one.intent().equals(Intents.OFF_TOPIC))
                .findFirst()
                .map(Ranked::confidence)
                .orElse(0.0);
        return new Verdict(question, shown(ranked.get(0).intent()), confidence, amongThree);
    }

    /** Where a message has no words there is nothing to go by, in service as here. */
    private List<Ranked> ranked(Example question) {
        List<String> words = model.spelling().words(question.text());
        return words.isEmpty() ? List.of() : model.recognise(words);
    }

    /** Nanoseconds that single questions took, in ascending order, once the machine was warm. */
    long[] times(List<Example> questions) {
        long[] times = new long[Math.max(TIMED, questions.size())];
        for (int turn = -WARMING_UP; turn < times.length; turn++) {
            Example question = questions.get(Math.floorMod(turn, questions.size()));
            long began = System.nanoTime();
            ranked(question);
            times[Math.max(turn, 0)] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        return times;
    }

    /** What the training cost. */
    Effort effort() {
        return effort;
    }

    /** The size of the model as a release keeps it. */
    int bytes() {
        return bytes;
    }
}

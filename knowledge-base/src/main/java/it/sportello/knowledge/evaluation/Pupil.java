package it.sportello.knowledge.evaluation;

import it.sportello.knowledge.intent.Confidence;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.intent.Ranked;
import it.sportello.knowledge.meaning.Meanings;
import it.sportello.knowledge.spelling.Spelling;
import it.sportello.knowledge.understanding.Intents;
import it.sportello.knowledge.understanding.ModelFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service's own model, taught from labelled examples and asked one question after the other. */
final class Pupil {
    private static final int SHOWN = 3;
    private static final int WARMING_UP = 5_000;
    private static final int TIMED = 2_000;

    private final IntentModel model;

    Pupil(Spelling spelling, List<Example> examples, Optional<Meanings> meanings) {
        this.model = IntentModel.train(
                spelling,
                examples.stream()
                        .map(example -> new Example(learnt(example.intent()), example.text()))
                        .toList(),
                meanings);
    }

    /** A file's name for what no article answers becomes the one under which the desk learns to keep off. */
    private static String learnt(String intent) {
        return intent.equals(Evaluation.OUT_OF_SCOPE) ? Intents.OFF_TOPIC : intent;
    }

    private static String shown(String intent) {
        return intent.equals(Intents.OFF_TOPIC) ? Evaluation.OUT_OF_SCOPE : intent;
    }

    List<Verdict> asked(List<Example> questions) {
        return questions.stream().map(this::asked).toList();
    }

    private Verdict asked(Example question) {
        List<Ranked> ranked = model.recognise(model.spelling().words(question.text()));
        boolean amongThree =
                ranked.stream().limit(SHOWN).anyMatch(one -> shown(one.intent()).equals(question.intent()));
        double confidence = ranked.stream()
                .filter(one -> !one.intent().equals(Intents.OFF_TOPIC))
                .findFirst()
                .map(Ranked::confidence)
                .orElse(0.0);
        return new Verdict(question, shown(ranked.get(0).intent()), confidence, amongThree);
    }

    /** Nanoseconds that single questions took, in ascending order, once the machine was warm. */
    long[] times(List<Example> questions) {
        long[] times = new long[Math.max(TIMED, questions.size())];
        for (int turn = -WARMING_UP; turn < times.length; turn++) {
            Example question = questions.get(Math.floorMod(turn, questions.size()));
            long began = System.nanoTime();
            model.recognise(model.spelling().words(question.text()));
            times[Math.max(turn, 0)] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        return times;
    }

    Confidence confidence() {
        return model.confidence();
    }

    int bytes() {
        return ModelFile.write(Map.of(model.spelling().language(), model)).length;
    }
}

package it.sportello.knowledge.evaluation;

import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.intent.Ranked;
import it.sportello.knowledge.intent.Sureness;
import it.sportello.knowledge.intent.Syllabus;
import it.sportello.knowledge.measure.Verdict;
import it.sportello.knowledge.understanding.ModelFile;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The service's own model, taught from labelled examples and asked one question after the other. As in service it is
 * written as a release keeps it and read again before anybody asks.
 */
public final class Pupil {
    private static final int LONGEST = 10_000;
    private static final int SHOWN = 3;
    private static final int WARMING_UP = 5_000;
    private static final int TIMED = 2_000;
    private static final int TIMES = 3;

    /** Articles carry a mark in the service's models; with it no intent of a file takes one of the desk's own names. */
    private static final String MARK = "a:";

    private final Classroom classroom;
    private final byte[] kept;
    private final Effort effort;
    private final IntentModel model;

    private Pupil(Classroom classroom, byte[] kept, Effort effort) {
        this.classroom = classroom;
        this.kept = kept;
        this.effort = effort;
        this.model = read(kept, classroom);
    }

    /** Takes seconds of processor time; examples of at least two intents are wanted. */
    public static Pupil taught(Classroom classroom, List<Example> examples) {
        Syllabus learnt = new Syllabus(classroom.together(asLearnt(examples)), asLearnt(classroom.passages()));
        Effort.Spent<IntentModel> trained =
                Effort.of(() -> IntentModel.train(classroom.spelling(), learnt, classroom.meanings(), percent -> {}));
        byte[] kept = ModelFile.write(Map.of(classroom.spelling().language(), trained.result()));
        return new Pupil(classroom, kept, trained.effort());
    }

    private static IntentModel read(byte[] kept, Classroom classroom) {
        return ModelFile.parts(kept).orElseThrow().get(0).model(classroom.spelling(), classroom.meanings());
    }

    private static List<Example> asLearnt(List<Example> examples) {
        return examples.stream()
                .map(example -> new Example(learnt(example.intent()), beginning(example.text())))
                .toList();
    }

    /** A file's name for what no article answers becomes the one under which the desk learns to keep off. */
    private static String learnt(String intent) {
        return intent.equals(Verdict.OUT_OF_SCOPE) ? IntentModel.OFF_TOPIC : MARK + intent;
    }

    /** Nobody's example is longer in service, and a release cannot keep it. */
    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String shown(Ranked ranked) {
        return ranked.intent().substring(MARK.length());
    }

    public List<Verdict> asked(List<Example> questions) {
        return questions.stream().map(this::asked).toList();
    }

    private Verdict asked(Example question) {
        List<Ranked> ranked = ranked(question);
        if (ranked.isEmpty()) {
            return new Verdict(question, Verdict.OUT_OF_SCOPE, 0, Sureness.NONE, false);
        }
        Ranked best = ranked.get(0);
        boolean amongThree =
                ranked.stream().limit(SHOWN).anyMatch(one -> shown(one).equals(question.intent()));
        return new Verdict(question, shown(best), best.confidence(), best.sureness(), amongThree);
    }

    /** Where a message has no words there is nothing to go by, in service as here. */
    private List<Ranked> ranked(Example question) {
        List<String> words = model.spelling().words(question.text());
        return words.isEmpty() ? List.of() : model.recognise(words, SHOWN);
    }

    /**
     * Nanoseconds that single questions took, in ascending order, once the machine was warm. Each is asked three times
     * and the middle one counts: what another program took from the processor once is none of the model's.
     */
    long[] times(List<Example> questions) {
        for (int turn = 0; turn < WARMING_UP; turn++) {
            ranked(questions.get(turn % questions.size()));
        }
        return IntStream.range(0, Math.max(TIMED, questions.size()))
                .mapToObj(turn -> questions.get(turn % questions.size()))
                .mapToLong(question -> LongStream.generate(() -> time(question))
                        .limit(TIMES)
                        .sorted()
                        .skip(TIMES / 2)
                        .findFirst()
                        .orElseThrow())
                .sorted()
                .toArray();
    }

    private long time(Example question) {
        long began = System.nanoTime();
        ranked(question);
        return System.nanoTime() - began;
    }

    /** What the training cost. */
    Effort effort() {
        return effort;
    }

    /** The size of the model as a release keeps it. */
    int bytes() {
        return kept.length;
    }

    /** What the model takes of the heap, with all that it needs: a second one is read for it. */
    long heapBytes() {
        return Memory.heldBy(() -> read(kept, classroom));
    }
}

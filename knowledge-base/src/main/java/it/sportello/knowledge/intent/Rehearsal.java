package it.sportello.knowledge.intent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * What a model makes of questions that it has not learnt, before it is trusted with citizens. A part of the examples is
 * held back, and a part of the intents as a whole: the former stand for questions that have an answer, the latter for
 * those that have none, so that rejection is learnt without any example of what to reject. Who belongs to which part
 * follows from the words alone, and so a new article moves nobody else.
 */
final class Rehearsal {
    private static final int PARTS = 5;
    private static final int ALL = 100;

    /** With so many questions heard, further rounds would change nothing that one could feel. */
    private static final int ENOUGH = 1500;

    private static final int SHOWN = 3;

    /**
     * A question heard.
     *
     * @param evidence for the likeliest intent
     * @param hasAnswer whether its intent was learnt
     */
    record Heard(Evidence evidence, boolean hasAnswer, boolean isRight, boolean isAmongThree) {}

    private final Syllabus syllabus;
    private final Function<Syllabus, IntentModel> teacher;

    Rehearsal(Syllabus syllabus, Function<Syllabus, IntentModel> teacher) {
        this.syllabus = syllabus;
        this.teacher = teacher;
    }

    /** A round takes about as long as the training that follows them all. */
    List<Heard> heard(IntConsumer percent) {
        List<Heard> heard = new ArrayList<>();
        for (int part = 0; part < PARTS && heard.size() < ENOUGH; part++) {
            percent.accept(part * ALL / (PARTS + 1));
            heard.addAll(round(part));
        }
        percent.accept(PARTS * ALL / (PARTS + 1));
        return heard;
    }

    private List<Heard> round(int part) {
        List<Example> learnt = new ArrayList<>();
        List<Example> asked = new ArrayList<>();
        Set<String> intents = new HashSet<>();
        for (Example example : syllabus.examples()) {
            boolean isLeftOut = isLeftOut(example.intent(), part);
            boolean isHeldBack = part(example.text()) == part;
            (isLeftOut || isHeldBack ? asked : learnt).add(example);
        }
        learnt.forEach(example -> intents.add(example.intent()));
        intents.remove(IntentModel.OFF_TOPIC);
        if (intents.size() < 2) {
            return List.of();
        }
        List<Example> passages = syllabus.passages().stream()
                .filter(passage -> !isLeftOut(passage.intent(), part))
                .toList();
        IntentModel model = teacher.apply(new Syllabus(learnt, passages));
        return asked.stream()
                .filter(example -> intents.contains(example.intent()) || isUnanswerable(example.intent(), part))
                .map(example -> heard(model, example))
                .toList();
    }

    private static boolean isUnanswerable(String intent, int part) {
        return intent.equals(IntentModel.OFF_TOPIC) || isLeftOut(intent, part);
    }

    private static boolean isLeftOut(String intent, int part) {
        return part(intent) == part && !intent.equals(IntentModel.OFF_TOPIC);
    }

    private static Heard heard(IntentModel model, Example asked) {
        List<IntentModel.Judged> judged = model.judged(model.spelling().words(asked.text()), SHOWN);
        boolean isAmongThree = judged.stream().anyMatch(one -> one.intent().equals(asked.intent()));
        boolean isRight = judged.get(0).intent().equals(asked.intent());
        boolean hasAnswer = model.ranks(asked.intent());
        return new Heard(judged.get(0).evidence(), hasAnswer, isRight, isAmongThree);
    }

    private static int part(String text) {
        return Math.floorMod(text.hashCode() * 0x9E3779B1 >>> 8, PARTS);
    }
}

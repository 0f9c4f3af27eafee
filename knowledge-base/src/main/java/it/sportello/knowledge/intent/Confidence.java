package it.sportello.knowledge.intent;

import it.sportello.knowledge.intent.Logistic.Observation;
import it.sportello.knowledge.intent.Rehearsal.Heard;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How far a model may be trusted: the chance that the likeliest intent is the right one, and from which chance on the
 * counter answers or asks. Both come from the model's own {@link Rehearsal}, and follow two rules that a clerk can check:
 * of a hundred answers given, at most five are wrong; of a hundred questions that have an answer, at most five are sent
 * away unasked.
 *
 * @param answer the chance from which on an article is given as the answer
 * @param ask the chance from which on it is asked whether it was meant
 */
public record Confidence(Logistic chance, double answer, double ask) {
    private static final double MOST_WRONG = 0.05;
    private static final double MOST_SENT_AWAY = 0.05;

    /** Nothing less likely than its contrary is ever an answer, and it is never asked from so little. */
    private static final double LOWEST_ANSWER = 0.5;

    private static final double LOWEST_ASK = 0.1;

    /** The share of citizens' questions that no article answers, as long as nobody has counted them. */
    private static final double UNANSWERABLE = 0.05;

    /** Too few questions to place a threshold by. */
    private static final int TOO_FEW = 40;

    /** Of a model that was not rehearsed: the usual weights of five public sets, and cautious thresholds. */
    static final Confidence UNTRIED =
            new Confidence(new Logistic(-0.5, List.of(1.8, 1.5, 2.0, 1.8, 1.0, 0.6, 3.0)), 0.75, 0.35);

    public Confidence {
        Objects.requireNonNull(chance, "chance");
    }

    /** As it was {@link #write written}; fails where there are fewer numbers. */
    public static Confidence read(DataInput in) throws IOException {
        double start = in.readDouble();
        List<Double> weights = new ArrayList<>();
        for (int left = Evidence.FIGURES; left > 0; left--) {
            weights.add(in.readDouble());
        }
        return new Confidence(new Logistic(start, weights), in.readDouble(), in.readDouble());
    }

    /** Its numbers, one after the other. */
    public void write(DataOutput out) throws IOException {
        out.writeDouble(chance.start());
        for (double weight : chance.weights()) {
            out.writeDouble(weight);
        }
        out.writeDouble(answer);
        out.writeDouble(ask);
    }

    Ranked ranked(String intent, Evidence evidence) {
        double sure = of(evidence);
        return new Ranked(intent, sure, evidence.isRatherOffTopic() ? Sureness.NONE : sureness(sure));
    }

    private Sureness sureness(double sure) {
        return sure >= answer ? Sureness.ANSWER : sure >= ask ? Sureness.ASK : Sureness.NONE;
    }

    private double of(Evidence evidence) {
        return chance.chance(evidence.figures());
    }

    /** Fitted twice: which figures tell most is seen best with as many unanswerable as answerable, the chance without. */
    static Confidence from(List<Heard> heard) {
        Logistic telling = UNTRIED.chance().fittedTo(observed(heard, 0.5));
        List<Observation> sums = observed(heard, UNANSWERABLE).stream()
                .map(one -> new Observation(new double[] {telling.sum(one.figures())}, one.holds(), one.counts()))
                .toList();
        Logistic scale = new Logistic(0, List.of(1.0)).fittedTo(sums);
        double by = scale.weights().get(0);
        Logistic chance = new Logistic(
                scale.start() + by * telling.start(),
                telling.weights().stream().map(weight -> by * weight).toList());
        return new Confidence(chance, UNTRIED.answer(), UNTRIED.ask()).placedBy(heard);
    }

    private static List<Observation> observed(List<Heard> heard, double unanswerable) {
        double counts = countOfUnanswerable(heard, unanswerable);
        return heard.stream()
                .map(one -> new Observation(one.evidence().figures(), one.isRight(), one.hasAnswer() ? 1 : counts))
                .toList();
    }

    private static double countOfUnanswerable(List<Heard> heard, double share) {
        double answerable = heard.stream().filter(Heard::hasAnswer).count();
        double others = heard.size() - answerable;
        return others == 0 ? 0 : answerable / others * share / (1 - share);
    }

    private Confidence placedBy(List<Heard> heard) {
        List<Heard> answerable = heard.stream().filter(Heard::hasAnswer).toList();
        if (answerable.size() < TOO_FEW) {
            return this;
        }
        double sure = Math.max(answerThreshold(heard), LOWEST_ANSWER);
        return new Confidence(chance, sure, Math.max(Math.min(askThreshold(answerable), sure), LOWEST_ASK));
    }

    /** The lowest chance from which on, with all above it, the expected share of wrong answers stays within the rule. */
    private double answerThreshold(List<Heard> heard) {
        double counts = countOfUnanswerable(heard, UNANSWERABLE);
        List<Heard> surestFirst = heard.stream()
                .sorted(Comparator.comparingDouble(one -> -of(one.evidence())))
                .toList();
        double lowest = 1;
        double wrong = 0;
        double all = 0;
        for (Heard one : surestFirst) {
            double chance = of(one.evidence());
            double count = one.hasAnswer() ? 1 : counts;
            wrong += count * (1 - chance);
            all += count;
            lowest = wrong <= MOST_WRONG * all ? chance : lowest;
        }
        return lowest;
    }

    private double askThreshold(List<Heard> answerable) {
        double[] chances = answerable.stream()
                .filter(Heard::isAmongThree)
                .mapToDouble(one -> of(one.evidence()))
                .sorted()
                .toArray();
        return chances.length == 0 ? 1 : chances[(int) (MOST_SENT_AWAY * chances.length)];
    }
}

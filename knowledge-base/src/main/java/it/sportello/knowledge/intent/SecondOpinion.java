package it.sportello.knowledge.intent;

import it.sportello.knowledge.meaning.Meaning;
import it.sportello.knowledge.meaning.Meanings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;

/**
 * What a sentence embedding makes of a language's intents: planes between the meanings of the examples, and how like the
 * nearest of them are. It is heard beside the words' own model, never instead of it: where no meaning is found, the
 * counter answers as if there were no embedding. Immutable; threads may share it.
 */
public final class SecondOpinion {
    /** Its share in a margin. This and the next three were chosen on validation parts: see decision 0016. */
    private static final double SHARE = 0.6;

    /** What the likeness of the nearest examples counts beside the margins. */
    private static final double COUNTS = 2;

    /** A single example may be odd. */
    private static final int NEAREST = 3;

    /** Among so many intents the nearest examples are looked for; beyond them no likeness would change the order. */
    private static final int LIKELIEST = 10;

    /** No intent is left out. */
    private static final int NOBODY = -1;

    /** Of an intent none of whose examples has a meaning. */
    private static final double OUTSIDE = -1;

    /**
     * What is kept of it in a release.
     *
     * @param meanings of the examples, in their order; empty where none was found
     * @param planes between them
     * @param confidence what both opinions together have earned
     */
    public record Learnt(List<Optional<Meaning>> meanings, AbstractModel planes, Confidence confidence) {
        public Learnt {
            meanings = List.copyOf(meanings);
            Objects.requireNonNull(planes, "planes");
            Objects.requireNonNull(confidence, "confidence");
        }
    }

    private final Meanings meanings;
    private final Learnt learnt;
    private final Planes planes;
    private final Map<String, List<Meaning>> byIntent = new HashMap<>();

    /** With what it learnt from these examples before. */
    public SecondOpinion(Meanings meanings, List<Example> examples, Learnt learnt) {
        this.meanings = Objects.requireNonNull(meanings, "meanings");
        this.learnt = Objects.requireNonNull(learnt, "learnt");
        this.planes = new Planes(learnt.planes());
        for (int at = 0; at < examples.size(); at++) {
            List<Meaning> own = byIntent.computeIfAbsent(examples.get(at).intent(), intent -> new ArrayList<>());
            learnt.meanings().get(at).ifPresent(own::add);
        }
    }

    /** Learns from examples with their words; empty where fewer than two intents have an example with a meaning. */
    static Optional<Learnt> learn(
            Meanings meanings, List<Example> examples, List<List<String>> words, Confidence confidence) {
        List<Optional<Meaning>> found =
                words.stream().map(each -> meaning(meanings, each)).toList();
        List<String> intents = new ArrayList<>();
        List<float[]> coordinates = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            String intent = examples.get(at).intent();
            found.get(at).ifPresent(meaning -> {
                intents.add(intent);
                coordinates.add(meaning.coordinates());
            });
        }
        return intents.stream().distinct().count() < 2
                ? Optional.empty()
                : Optional.of(new Learnt(found, Planes.between(intents, coordinates), confidence));
    }

    private static Optional<Meaning> meaning(Meanings meanings, List<String> words) {
        return meanings.of(String.join(" ", words));
    }

    /** Whose meanings it learnt from. */
    public String space() {
        return meanings.space();
    }

    public Learnt learnt() {
        return learnt;
    }

    /** Empty where the words have no meaning that can be found. */
    Optional<Heard> on(List<String> words) {
        return meaning(meanings, words).map(Heard::new);
    }

    /** The opinion on one message. */
    final class Heard {
        private final Meaning meaning;

        private Heard(Meaning meaning) {
            this.meaning = meaning;
        }

        Confidence confidence() {
            return learnt.confidence();
        }

        /** The mean cosine of the intent's examples that are nearest to the message. */
        double likeness(String intent) {
            return byIntent.getOrDefault(intent, List.of()).stream()
                    .map(meaning::likeness)
                    .sorted(Comparator.reverseOrder())
                    .limit(NEAREST)
                    .mapToDouble(likeness -> likeness)
                    .average()
                    .orElse(0);
        }

        /** Both opinions' margins in one, by the place of their intents. */
        double[] joined(List<String> intents, double[] margins) {
            Map<String, Double> own = planes.margins(meaning.coordinates());
            double[] joined = IntStream.range(0, margins.length)
                    .mapToDouble(at -> (1 - SHARE) * margins[at]
                            + SHARE * own.getOrDefault(intents.get(at), OUTSIDE)
                            - COUNTS * Evidence.USUAL_LIKENESS)
                    .toArray();
            for (int at : Widest.of(joined, NOBODY, LIKELIEST)) {
                joined[at] += COUNTS * likeness(intents.get(at));
            }
            return joined;
        }
    }
}

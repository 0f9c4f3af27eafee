package it.sportello.knowledge.intent;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a model learns from. Passages tell which words belong to an intent; but nobody asks in their words, and so a model
 * is never tried on them.
 *
 * @param examples as citizens write
 * @param passages sentences of the answers, as the office writes
 */
public record Syllabus(List<Example> examples, List<Example> passages) {
    private static final Comparator<Example> ORDER =
            Comparator.comparing(Example::intent).thenComparing(Example::text);

    public Syllabus {
        examples = List.copyOf(examples);
        passages = List.copyOf(passages);
    }

    public static Syllabus of(List<Example> examples) {
        return new Syllabus(examples, List.of());
    }

    /** The same in whatever order it is given, and nothing twice. */
    public Syllabus sorted() {
        Set<Example> asked = new HashSet<>(examples);
        return new Syllabus(
                sorted(examples.stream()), sorted(passages.stream().filter(passage -> !asked.contains(passage))));
    }

    /** Examples and passages by their intents. */
    List<Example> all() {
        return sorted(Stream.concat(examples.stream(), passages.stream()));
    }

    /**
     * Which of {@link #all} speak for their intent, but against no other: what no office answers, lest it draw the
     * articles away from odd questions; and passages, for an answer often mentions what a neighbour is about.
     */
    BitSet aside() {
        Set<Example> said = new HashSet<>(passages);
        List<Example> all = all();
        BitSet aside = new BitSet();
        IntStream.range(0, all.size())
                .filter(at -> all.get(at).intent().equals(IntentModel.OFF_TOPIC) || said.contains(all.get(at)))
                .forEach(aside::set);
        return aside;
    }

    private static List<Example> sorted(Stream<Example> taught) {
        return taught.distinct().sorted(ORDER).toList();
    }
}

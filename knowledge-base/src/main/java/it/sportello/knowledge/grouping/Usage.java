package it.sportello.knowledge.grouping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * How many texts use each trait: what is common tells little. The office's own articles belong to it, each as one text
 * with all its examples, so that a handful of questions is weighed as well as thousands.
 */
public final class Usage {
    /** What so many of all texts use tells nothing. */
    private static final double COMMON = 0.05;

    private static final int FEW = 20;

    /** As if there were so many more texts, of other things: a handful says little about what is rare. */
    private static final double OTHERS = 10;

    public static final Usage NONE = of(List.of());

    private final Map<String, Integer> texts;
    private final int size;

    private Usage(Map<String, Integer> texts, int size) {
        this.texts = texts;
        this.size = size;
    }

    /** @param topics of each its texts: a word that all examples of one topic share is its own, and no common one */
    public static Usage of(List<List<Asked>> topics) {
        Iterator<List<String>> traits =
                Traits.of(topics.stream().flatMap(List::stream).toList()).iterator();
        return new Usage(Map.of(), 0)
                .with(topics.stream()
                        .map(topic -> topic.stream()
                                .flatMap(text -> traits.next().stream())
                                .toList())
                        .toList());
    }

    Usage with(List<List<String>> more) {
        Map<String, Integer> all = new HashMap<>(texts);
        more.forEach(traits -> new HashSet<>(traits).forEach(trait -> all.merge(trait, 1, Integer::sum)));
        return new Usage(all, size + more.size());
    }

    /** Whether it is rare enough to tell what a text is about. */
    boolean tells(String trait) {
        return texts.getOrDefault(trait, 0) <= Math.max(FEW, size * COMMON);
    }

    double rarity(String trait) {
        return Math.log((OTHERS + size) / Math.max(texts.getOrDefault(trait, 1), 1));
    }
}

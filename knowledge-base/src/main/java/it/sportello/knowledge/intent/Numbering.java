package it.sportello.knowledge.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers the features of examples in the order of their names, so that those of one kind stand together. What a word of
 * the examples shows is looked up once for all messages: it has some thirty pieces, and nearly every word of a message is
 * one of them.
 */
final class Numbering {
    private static final int UNKNOWN = -1;

    /**
     * A word as far as it is known.
     *
     * @param features its stem and its pieces, one for each time
     * @param strange its pieces that no example has
     */
    private record Word(String stem, int[] features, List<String> strange) {}

    /**
     * A message as far as it is known.
     *
     * @param features ascending, one for each time that it stands in the message
     * @param strange how many different pieces it has that no example has
     */
    record Numbered(int[] features, int strange) {}

    private final Features features;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Word> words = new HashMap<>();
    private final int firstPiece;
    private final int lastPiece;

    /** Of the features with these names, and of the words that have them. */
    Numbering(Features features, List<String> sortedNames, Collection<String> words) {
        this.features = features;
        sortedNames.forEach(name -> numbers.put(name, numbers.size()));
        this.firstPiece = firstFrom(sortedNames, Features.PIECE);
        this.lastPiece = firstFrom(sortedNames, (char) (Features.PIECE + 1)) - 1;
        words.forEach(word -> this.words.computeIfAbsent(word, this::look));
    }

    private static int firstFrom(List<String> sortedNames, char kind) {
        int place = Collections.binarySearch(sortedNames, String.valueOf(kind));
        return place < 0 ? -place - 1 : place;
    }

    boolean isPiece(int feature) {
        return firstPiece <= feature && feature <= lastPiece;
    }

    Numbered of(List<String> message) {
        List<Word> read = message.stream().map(this::word).toList();
        int[] found = new int
                [read.stream().mapToInt(word -> word.features().length + 1).sum()];
        Set<String> strange = new HashSet<>();
        int size = 0;
        for (int at = 0; at < read.size(); at++) {
            Word word = read.get(at);
            strange.addAll(word.strange());
            System.arraycopy(word.features(), 0, found, size, word.features().length);
            size += word.features().length;
            found[size] = at == 0 ? UNKNOWN : pair(read.get(at - 1), word);
            size += found[size] == UNKNOWN ? 0 : 1;
        }
        Arrays.sort(found, 0, size);
        return new Numbered(Arrays.copyOf(found, size), strange.size());
    }

    private int pair(Word one, Word next) {
        return numbers.getOrDefault(Features.pair(one.stem(), next.stem()), UNKNOWN);
    }

    private Word word(String word) {
        Word known = words.get(word);
        return known == null ? look(word) : known;
    }

    private Word look(String word) {
        Features.Sight sight = features.sight(word);
        List<String> shown = new ArrayList<>(sight.pieces());
        shown.add(sight.feature());
        int[] known = shown.stream()
                .mapToInt(feature -> numbers.getOrDefault(feature, UNKNOWN))
                .filter(number -> number != UNKNOWN)
                .toArray();
        List<String> strange = sight.pieces().stream()
                .filter(piece -> !numbers.containsKey(piece))
                .toList();
        return new Word(sight.stem(), known, strange);
    }
}

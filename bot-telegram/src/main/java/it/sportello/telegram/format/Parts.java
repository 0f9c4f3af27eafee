package it.sportello.telegram.format;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * A text in parts of at most so many UTF-16 units, markup counted. It is cut between blocks where that leaves no stump,
 * else between lines, sentences or words, and inside a word only where there is nothing else; never inside a tag or a
 * surrogate pair.
 */
public record Parts(StyledText styled, int limit) {
    public Parts {
        Objects.requireNonNull(styled, "styled");
    }

    private interface Slice {
        String of(int from, int to);
    }

    public List<String> html() {
        return cut(styled::html);
    }

    public List<String> plain() {
        return cut(styled.text()::substring);
    }

    private List<String> cut(Slice slice) {
        List<String> parts = new ArrayList<>();
        int from = pastBlanks(0);
        while (from < styled.text().length()) {
            int to = end(from, longest(from, slice));
            parts.add(slice.of(from, beforeBlanks(from, to)));
            from = pastBlanks(to);
        }
        return List.copyOf(parts);
    }

    /** The last place up to which a part still fits: found by halving, for a longer slice never gets shorter. */
    private int longest(int from, Slice slice) {
        int fits = from + 1;
        int tooFar = Math.min(styled.text().length(), from + limit) + 1;
        while (fits + 1 < tooFar) {
            int middle = (fits + tooFar) >>> 1;
            if (slice.of(from, middle).length() <= limit) {
                fits = middle;
            } else {
                tooFar = middle;
            }
        }
        return fits;
    }

    private int end(int from, int longest) {
        String text = styled.text();
        int edge = pastBlanks(longest);
        if (edge == text.length()) {
            return edge;
        }
        int stump = from + (longest - from) / 4;
        return Stream.<IntSupplier>of(
                        () -> text.lastIndexOf("\n\n", longest),
                        () -> text.lastIndexOf('\n', longest),
                        () -> last(BreakIterator.getSentenceInstance(Locale.ITALIAN), edge),
                        () -> last(BreakIterator.getLineInstance(Locale.ITALIAN), edge))
                .mapToInt(IntSupplier::getAsInt)
                .filter(place -> place > stump)
                .findFirst()
                .orElseGet(() -> wholeCharacter(from, longest));
    }

    /** The last of these places before or at the edge, which lies behind the blanks that a cut drops. */
    private int last(BreakIterator places, int edge) {
        places.setText(styled.text());
        return places.preceding(edge + 1);
    }

    private int wholeCharacter(int from, int longest) {
        boolean insidePair = Character.isSurrogatePair(
                styled.text().charAt(longest - 1), styled.text().charAt(longest));
        return insidePair && longest - 1 > from ? longest - 1 : longest;
    }

    private int pastBlanks(int from) {
        int at = from;
        while (at < styled.text().length()
                && Character.isWhitespace(styled.text().charAt(at))) {
            at++;
        }
        return at;
    }

    private int beforeBlanks(int from, int to) {
        int at = to;
        while (at > from && Character.isWhitespace(styled.text().charAt(at - 1))) {
            at--;
        }
        return at;
    }
}

package it.sportello.whatsapp.outgoing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Cuts a text into as few bubbles as the limits allow: between blocks if possible, else between lines, sentences, words,
 * and at last characters. Lengths are counted as Java counts them, which is never less than what the platform counts.
 */
final class Bubbles {
    private static final String BLOCK = "\n\n";

    /** A stretch that stays whole, and what stands before it when it does not begin a bubble. */
    private record Piece(String glue, String text) {}

    private final List<Piece> pieces = new ArrayList<>();

    /**
     * @param rich the blocks as they are to be shown
     * @param plain the same without marks, for lines that must be cut: half a pair of marks would be shown
     * @param longest what fits into the smallest bubble that will be asked for
     */
    Bubbles(List<String> rich, List<String> plain, int longest) {
        for (int i = 0; i < rich.size(); i++) {
            addBlock(rich.get(i), plain.get(i), longest);
        }
    }

    /** The whole text in bubbles of at most that length. */
    List<String> upTo(int limit) {
        return packed(pieces, limit);
    }

    /** The same, where the last bubble has a limit of its own. */
    List<String> upTo(int limit, int last) {
        int from = tail(last);
        List<String> bubbles = new ArrayList<>(packed(pieces.subList(0, from), limit));
        bubbles.addAll(packed(pieces.subList(from, pieces.size()), last));
        return bubbles;
    }

    /** Where the end begins that fits into the limit: at a block if possible. */
    private int tail(int limit) {
        int from = pieces.size();
        int length = 0;
        while (from > 0 && pieces.get(from - 1).text.length() + length <= limit) {
            from--;
            length += pieces.get(from).glue.length() + pieces.get(from).text.length();
        }
        return IntStream.range(from, pieces.size())
                .filter(i -> pieces.get(i).glue.equals(BLOCK))
                .findFirst()
                .orElse(from);
    }

    private void addBlock(String rich, String plain, int longest) {
        if (rich.length() <= longest) {
            pieces.add(new Piece(BLOCK, rich));
            return;
        }
        String[] richLines = rich.split("\n", -1);
        String[] plainLines = plain.split("\n", -1);
        for (int i = 0; i < richLines.length; i++) {
            addLine(i == 0 ? BLOCK : "\n", richLines[i], plainLines[i], longest);
        }
    }

    private void addLine(String glue, String rich, String plain, int longest) {
        if (rich.length() <= longest) {
            pieces.add(new Piece(glue, rich));
            return;
        }
        String before = glue;
        String rest = plain;
        while (!rest.isEmpty()) {
            int at = rest.length() <= longest ? rest.length() : cut(rest, longest);
            pieces.add(new Piece(before, rest.substring(0, at)));
            rest = rest.substring(at);
            before = "";
        }
    }

    private static int cut(String text, int limit) {
        for (BreakIterator breaks : List.of(
                BreakIterator.getSentenceInstance(Locale.ROOT),
                BreakIterator.getLineInstance(Locale.ROOT),
                BreakIterator.getCharacterInstance(Locale.ROOT))) {
            breaks.setText(text);
            int at = breaks.preceding(limit + 1);
            if (at > 0) {
                return at;
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    private static List<String> packed(List<Piece> pieces, int limit) {
        List<String> bubbles = new ArrayList<>();
        StringBuilder bubble = new StringBuilder();
        for (Piece piece : pieces) {
            if (bubble.length() + piece.glue.length() + piece.text.length() > limit) {
                bubbles.add(bubble.toString().strip());
                bubble.setLength(0);
            }
            bubble.append(bubble.isEmpty() ? "" : piece.glue).append(piece.text);
        }
        bubbles.add(bubble.toString().strip());
        return bubbles.stream().filter(text -> !text.isEmpty()).toList();
    }
}

package it.sportello.desk.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What of a text has gone and what has come, word by word; of long texts line by line. */
final class Difference {
    /** The time it takes grows with the product of what is long and what is different. */
    private static final int MOST_PIECES = 4000;

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)|(?<=[\\p{L}\\p{N}])(?=[^\\p{L}\\p{N}\\s])"
                    + "|(?<=[^\\p{L}\\p{N}\\s])(?=[\\p{L}\\p{N}])");
    private static final Pattern AFTER_LINES = Pattern.compile("(?<=\\n)");

    enum Kind {
        SAME,
        GONE,
        COME
    }

    /** A stretch of one text. */
    record Piece(Kind kind, String text) {
        Piece {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
        }

        Map<String, Object> model() {
            return Map.of("kind", kind.name().toLowerCase(Locale.ROOT), "text", text);
        }
    }

    private Difference() {}

    /** Both texts in one: taking the gone pieces away gives the later one, taking the come ones away the earlier one. */
    static List<Piece> between(String earlier, String later) {
        return between(pieces(earlier, later, BETWEEN_WORDS), earlier, later);
    }

    private static List<Piece> between(List<List<String>> both, String earlier, String later) {
        int size = both.get(0).size() + both.get(1).size();
        if (size <= MOST_PIECES) {
            return compared(both.get(0), both.get(1));
        }
        List<List<String>> lines = pieces(earlier, later, AFTER_LINES);
        return lines.get(0).size() + lines.get(1).size() < Math.min(size, MOST_PIECES)
                ? compared(lines.get(0), lines.get(1))
                : joined(List.of(new Piece(Kind.GONE, earlier), new Piece(Kind.COME, later)));
    }

    private static List<List<String>> pieces(String earlier, String later, Pattern border) {
        return List.of(
                border.splitAsStream(earlier).toList(),
                border.splitAsStream(later).toList());
    }

    private static List<Piece> compared(List<String> earlier, List<String> later) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(earlier, later).getDeltas()) {
            int from = delta.getSource().getPosition();
            pieces.add(new Piece(Kind.SAME, String.join("", earlier.subList(at, from))));
            pieces.add(new Piece(Kind.GONE, String.join("", delta.getSource().getLines())));
            pieces.add(new Piece(Kind.COME, String.join("", delta.getTarget().getLines())));
            at = from + delta.getSource().size();
        }
        pieces.add(new Piece(Kind.SAME, String.join("", earlier.subList(at, earlier.size()))));
        return joined(pieces);
    }

    /** A blank between two changed words is no island: the change is read as one. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> full =
                pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
        List<Piece> joined = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        IntStream.range(0, full.size()).forEach(at -> {
            Piece piece = full.get(at);
            boolean island = piece.kind() == Kind.SAME
                    && piece.text().isBlank()
                    && !piece.text().contains("\n")
                    && at > 0
                    && at < full.size() - 1;
            if (piece.kind() == Kind.SAME && !island) {
                flush(joined, gone, come);
                joined.add(piece);
            }
            if (piece.kind() == Kind.GONE || island) {
                gone.append(piece.text());
            }
            if (piece.kind() == Kind.COME || island) {
                come.append(piece.text());
            }
        });
        flush(joined, gone, come);
        return joined;
    }

    private static void flush(List<Piece> joined, StringBuilder gone, StringBuilder come) {
        if (!gone.isEmpty()) {
            joined.add(new Piece(Kind.GONE, gone.toString()));
        }
        if (!come.isEmpty()) {
            joined.add(new Piece(Kind.COME, come.toString()));
        }
        gone.setLength(0);
        come.setLength(0);
    }
}

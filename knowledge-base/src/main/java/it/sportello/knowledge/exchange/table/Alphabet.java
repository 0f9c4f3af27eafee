package it.sportello.knowledge.exchange.table;

import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import it.sportello.knowledge.exchange.remark.Unreadable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a text file's bytes into text: by its mark, else as UTF-8, else as the Windows-1252 of older programs. */
public final class Alphabet {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<String, Charset> MARKS = Map.of(
            "\u00EF\u00BB\u00BF", StandardCharsets.UTF_8,
            "\u00FF\u00FE", StandardCharsets.UTF_16LE,
            "\u00FE\u00FF", StandardCharsets.UTF_16BE);

    /** The text, and what there is to say about its alphabet. */
    public record Decoded(String text, List<Remark> remarks) {
        public Decoded {
            remarks = List.copyOf(remarks);
        }
    }

    private Alphabet() {}

    public static Decoded read(byte[] bytes) throws Unreadable {
        Decoded decoded = decoded(bytes);
        if (decoded.text().indexOf('\0') >= 0) {
            throw new Unreadable(Kind.NOT_TEXT);
        }
        return decoded;
    }

    private static Decoded decoded(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(3, bytes.length), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, Charset> mark : MARKS.entrySet()) {
            if (start.startsWith(mark.getKey())) {
                int skipped = mark.getKey().length();
                return new Decoded(new String(bytes, skipped, bytes.length - skipped, mark.getValue()), List.of());
            }
        }
        return strict(bytes)
                .map(text -> new Decoded(text, List.of()))
                .orElseGet(() -> new Decoded(new String(bytes, WINDOWS), List.of(Remark.of(0, Kind.WINDOWS_1252))));
    }

    private static Optional<String> strict(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

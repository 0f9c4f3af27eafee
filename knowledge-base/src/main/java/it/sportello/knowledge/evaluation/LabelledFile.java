package it.sportello.knowledge.evaluation;

import it.sportello.knowledge.intent.Example;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Examples from a file of lines, {@code intent<TAB>text} in UTF-8. The form has no quotes and no escapes: a quotation
 * mark belongs to the text, and so the first tabulator is all there is to find.
 *
 * @param blank the numbers of lines that hold nothing; they were left out
 */
public record LabelledFile(String name, List<Line> lines, List<Integer> blank) {
    /** More than anybody calls an article; such a line is a file of another shape. */
    private static final int LONGEST_INTENT = 200;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /**
     * An example and where it stands.
     *
     * @param number counted from 1
     */
    public record Line(int number, Example example) {
        public Line {
            Objects.requireNonNull(example, "example");
        }
    }

    public LabelledFile {
        Objects.requireNonNull(name, "name");
        lines = List.copyOf(lines);
        blank = List.copyOf(blank);
    }

    /** Reads a whole file; it blocks. */
    public static LabelledFile read(Path file) throws EvaluationProblem {
        try {
            return of(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new EvaluationProblem(file + ": it cannot be read.");
        }
    }

    static LabelledFile of(String name, byte[] bytes) throws EvaluationProblem {
        List<Line> lines = new ArrayList<>();
        List<Integer> blank = new ArrayList<>();
        int number = 0;
        for (String line : decoded(name, bytes).lines().toList()) {
            number++;
            if (line.isBlank()) {
                blank.add(number);
            } else {
                lines.add(new Line(number, example(name, number, line)));
            }
        }
        if (lines.isEmpty()) {
            throw new EvaluationProblem(name + ": it holds no example.");
        }
        return new LabelledFile(name, lines, blank);
    }

    public List<Example> examples() {
        return lines.stream().map(Line::example).toList();
    }

    private static Example example(String name, int number, String line) throws EvaluationProblem {
        int tab = line.indexOf('\t');
        String intent = line.substring(0, Math.max(tab, 0)).strip();
        String text = line.substring(tab + 1).strip();
        if (intent.isEmpty() || text.isEmpty() || intent.length() > LONGEST_INTENT) {
            throw new EvaluationProblem(name + ", line " + number + ": an intent of at most " + LONGEST_INTENT
                    + " characters, a tabulator and a text are wanted.");
        }
        return new Example(intent, text);
    }

    private static String decoded(String name, byte[] bytes) throws EvaluationProblem {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            long line = 1 + text.chars().filter(character -> character == '\n').count();
            throw new EvaluationProblem(name + ", line " + line + ": the file is not in UTF-8.");
        }
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }
}

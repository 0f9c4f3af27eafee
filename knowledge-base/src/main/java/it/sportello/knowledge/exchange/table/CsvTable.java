package it.sportello.knowledge.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import it.sportello.knowledge.exchange.remark.Unreadable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table as text. Written as Italian spreadsheets open it at once: semicolons and a mark for its alphabet. */
public final class CsvTable {
    private static final char MARK = '\uFEFF';
    private static final char SEPARATOR = ';';
    private static final List<Character> SEPARATORS = List.of(SEPARATOR, ',', '\t', '|');
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)\\R");
    /** Above its header a table may have a few lines of title. */
    private static final int HEAD = 20;

    private CsvTable() {}

    /**
     * Reads a table.
     *
     * @param headings how many cells of a line look like headings: the separator that makes the most of them is taken
     */
    public static Tables read(byte[] bytes, ToIntFunction<List<String>> headings) throws Unreadable {
        Alphabet.Decoded decoded = Alphabet.read(bytes);
        Matcher told = SEPARATOR_LINE.matcher(decoded.text());
        boolean isTold = told.lookingAt();
        String text = isTold ? decoded.text().substring(told.end()) : decoded.text();
        char separator = isTold ? told.group(1).charAt(0) : separator(text, headings);
        Cells cells = new Cells();
        List<Line> lines = lines(text, separator, isTold ? 1 : 0, cells);
        return new Tables(
                List.of(new Table("", lines)),
                Stream.concat(decoded.remarks().stream(), cells.remarks().stream())
                        .toList());
    }

    private static char separator(String text, ToIntFunction<List<String>> headings) {
        return SEPARATORS.stream()
                .max(Comparator.<Character>comparingInt(one -> best(text, one, headings))
                        .thenComparing(one -> -SEPARATORS.indexOf(one)))
                .orElse(SEPARATOR);
    }

    private static int best(String text, char separator, ToIntFunction<List<String>> headings) {
        try (Stream<CsvRecord> head = records(text, separator).stream().limit(HEAD)) {
            return head.mapToInt(record -> headings.applyAsInt(record.getFields()))
                    .max()
                    .orElse(0);
        } catch (CsvParseException e) {
            return 0;
        }
    }

    private static List<Line> lines(String text, char separator, int skipped, Cells cells) throws Unreadable {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> records = records(text, separator)) {
            for (CsvRecord record : records) {
                Line line = line(record, skipped, cells);
                if (!line.isBlank()) {
                    lines.add(line);
                }
                if (lines.size() > Tables.MOST_LINES) {
                    throw new Unreadable(Kind.TOO_MANY_LINES, String.valueOf(Tables.MOST_LINES));
                }
            }
        } catch (CsvParseException e) {
            throw new Unreadable(Remark.of(
                    lines.isEmpty() ? 1 : lines.get(lines.size() - 1).number() + 1, Kind.BROKEN_TABLE));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be read", e);
        }
        return lines;
    }

    private static Line line(CsvRecord record, int skipped, Cells cells) {
        int number = (int) record.getStartingLineNumber() + skipped;
        return new Line(
                number,
                record.getFields().stream()
                        .limit(Tables.MOST_COLUMNS)
                        .map(field -> cells.read(number, field))
                        .toList());
    }

    private static CsvReader<CsvRecord> records(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(Tables.LONGEST_CELL)
                .ofCsvRecord(text);
    }

    /** The same lines are always the same bytes. */
    public static byte[] write(List<List<String>> lines) {
        StringWriter text = new StringWriter().append(MARK);
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(SEPARATOR)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            lines.forEach(
                    line -> writer.writeRecord(line.stream().map(Cells::defused).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

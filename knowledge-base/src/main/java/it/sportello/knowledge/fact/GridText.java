package it.sportello.knowledge.fact;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import it.sportello.knowledge.fact.Grids.Grid;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table as lines of text with semicolons between the cells, or whatever a spreadsheet leaves when it is pasted. */
final class GridText {
    private static final char SEPARATOR = ';';
    private static final int MOST_COLUMNS = 6;
    private static final int MOST_LINES = 30;
    private static final int LONGEST_CELL = 100;

    private GridText() {}

    /** Empty where it is no table of 2 to 6 columns, a line of headings and 1 to 30 lines below it. */
    static Optional<Grid> read(String text) {
        List<List<String>> lines = lines(text);
        if (lines.size() < 2 || lines.size() > MOST_LINES + 1) {
            return Optional.empty();
        }
        int columns = lines.get(0).size();
        boolean fits = columns >= 2
                && columns <= MOST_COLUMNS
                && lines.stream().allMatch(line -> line.size() <= columns)
                && lines.stream().flatMap(List::stream).allMatch(cell -> cell.length() <= LONGEST_CELL)
                && lines.stream().noneMatch(line -> line.get(0).isEmpty());
        return fits
                ? Optional.of(new Grid(
                        lines.get(0),
                        lines.stream()
                                .skip(1)
                                .map(line -> padded(line, columns))
                                .toList()))
                : Optional.empty();
    }

    static String write(Grid grid) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(SEPARATOR).build(text)) {
            writer.writeRecord(grid.headings());
            grid.lines().forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return text.toString().replace("\r\n", "\n").strip();
    }

    private static List<List<String>> lines(String text) {
        String first = text.strip().lines().findFirst().orElse("");
        char separator = Stream.of('\t', SEPARATOR, '|')
                .filter(sign -> first.indexOf(sign) >= 0)
                .findFirst()
                .orElse(',');
        try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .ofCsvRecord(text.strip())) {
            List<List<String>> lines = new ArrayList<>();
            records.forEach(record ->
                    lines.add(record.getFields().stream().map(String::strip).toList()));
            return lines;
        } catch (CsvParseException | UncheckedIOException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
    }

    private static List<String> padded(List<String> line, int columns) {
        List<String> padded = new ArrayList<>(line);
        while (padded.size() < columns) {
            padded.add("");
        }
        return padded;
    }
}

package it.sportello.knowledge.exchange.table;

import it.sportello.knowledge.exchange.remark.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as the sheets of a workbook (XLSX). */
public final class WorkbookTable {
    private static final String PROGRAM = "Sportello";
    /** A workbook demands a version of this shape. */
    private static final String VERSION = "1.0";

    private static final double WIDTH = 30;

    /**
     * A sheet to write.
     *
     * @param lines the first one is the header
     */
    public record Leaf(String name, List<List<String>> lines) {
        public Leaf {
            lines = List.copyOf(lines);
        }
    }

    private WorkbookTable() {}

    public static Tables read(byte[] bytes) throws Unreadable {
        return WorkbookReader.read(bytes);
    }

    public static byte[] write(List<Leaf> leaves) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, PROGRAM, VERSION)) {
            for (Leaf leaf : leaves) {
                try (Worksheet sheet = workbook.newWorksheet(leaf.name())) {
                    write(sheet, leaf.lines());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook in memory can always be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, List<List<String>> lines) {
        for (int line = 0; line < lines.size(); line++) {
            List<String> cells = lines.get(line);
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    sheet.value(line, column, Cells.defused(cells.get(column)));
                }
            }
        }
        head(sheet, lines.isEmpty() ? 0 : lines.get(0).size());
    }

    private static void head(Worksheet sheet, int columns) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns; column++) {
            sheet.width(column, WIDTH);
            sheet.style(0, column).bold().set();
        }
    }
}

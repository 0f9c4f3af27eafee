package it.sportello.knowledge.exchange.table;

import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import it.sportello.knowledge.exchange.remark.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the sheets of a workbook that are to be seen. */
final class WorkbookReader {
    private static final int MOST_SHEETS = 50;

    private final Archive archive;
    private final Cells cells = new Cells();
    private int lines;

    private WorkbookReader(Archive archive) {
        this.archive = archive;
    }

    static Tables read(byte[] bytes) throws Unreadable {
        try (Archive archive = Archive.open(bytes);
                ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            WorkbookReader reader = new WorkbookReader(archive);
            List<Table> tables = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    tables.add(reader.table(sheet));
                }
            }
            return new Tables(tables, reader.cells.remarks());
        } catch (IOException | XMLStreamException e) {
            throw new Unreadable(Kind.NOT_A_WORKBOOK);
        } catch (RuntimeException e) {
            // The library says in many ways that what it reads is no workbook.
            throw new Unreadable(Kind.NOT_A_WORKBOOK);
        }
    }

    private Table table(Sheet sheet) throws IOException, XMLStreamException, Unreadable {
        MergedCells merged = MergedCells.of(archive, sheet.getId());
        List<Line> read = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                Line line = line(all.next(), merged);
                if (!line.isBlank()) {
                    read.add(line);
                    demandFew();
                }
            }
        }
        return new Table(sheet.getName(), read);
    }

    private void demandFew() throws Unreadable {
        if (++lines > Tables.MOST_LINES) {
            throw new Unreadable(Kind.TOO_MANY_LINES, String.valueOf(Tables.MOST_LINES));
        }
    }

    private Line line(Row row, MergedCells merged) {
        int number = row.getRowNum();
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), Tables.MOST_COLUMNS); column++) {
            Optional<Cell> cell = row.getOptionalCell(column);
            texts.add(cell.isPresent() ? text(number, cell.get()) : "");
        }
        return new Line(number, merged.filled(number - 1, texts));
    }

    private String text(int line, Cell cell) {
        if (cell.getType() == CellType.FORMULA) {
            cells.remark(Remark.of(line, Kind.FORMULA_VALUE));
        }
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            return cell.asDate().toLocalDate().toString();
        }
        return cells.read(line, Optional.ofNullable(cell.getText()).orElse(""));
    }

    private static boolean isDate(Cell cell) {
        return DateFormats.isDate(
                Optional.ofNullable(cell.getDataFormatId()), Optional.ofNullable(cell.getDataFormatString()));
    }
}

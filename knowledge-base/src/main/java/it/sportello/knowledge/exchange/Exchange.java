package it.sportello.knowledge.exchange;

import it.sportello.knowledge.exchange.entry.Brought;
import it.sportello.knowledge.exchange.entry.Entry;
import it.sportello.knowledge.exchange.entry.OfficeEntry;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import it.sportello.knowledge.exchange.remark.Unreadable;
import it.sportello.knowledge.exchange.table.CsvTable;
import it.sportello.knowledge.exchange.table.Table;
import it.sportello.knowledge.exchange.table.Tables;
import it.sportello.knowledge.exchange.table.WorkbookTable;
import it.sportello.knowledge.exchange.table.WorkbookTable.Leaf;
import it.sportello.knowledge.files.Knowledge;
import it.sportello.knowledge.files.KnowledgeFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes knowledge in every form. It blocks while it reckons: call it on a worker. */
public final class Exchange {
    /** A file beyond this is refused unread. */
    public static final int MOST_BYTES = 20 << 20;

    private static final int MEGABYTE = 1 << 20;

    private Exchange() {}

    /** All that a file says, in the form that its name tells. */
    public static Brought read(String fileName, byte[] bytes) throws Unreadable {
        Form form = Form.of(fileName).orElseThrow(() -> new Unreadable(Kind.UNKNOWN_FORM, ending(fileName)));
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(Kind.TOO_LARGE, String.valueOf(MOST_BYTES / MEGABYTE));
        }
        if (bytes.length == 0) {
            throw new Unreadable(Kind.EMPTY);
        }
        Brought brought = switch (form) {
            case YAML -> YamlEntries.of(YamlTree.read(bytes));
            case CSV -> brought(CsvTable.read(bytes, Header::headings));
            case XLSX -> brought(WorkbookTable.read(bytes));
        };
        if (brought.entries().isEmpty() && brought.offices().isEmpty()) {
            throw new Unreadable(Kind.EMPTY);
        }
        return brought;
    }

    private static String ending(String fileName) {
        return fileName.substring(Math.max(0, fileName.lastIndexOf('.')));
    }

    private static Brought brought(Tables tables) throws Unreadable {
        List<OfficeEntry> offices = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>(tables.remarks());
        boolean hasLines = false;
        boolean hasHeader = false;
        for (Table table : tables.tables()) {
            Optional<Header> header = Header.of(table);
            hasLines |= !table.lines().isEmpty();
            hasHeader |= header.isPresent();
            if (OfficeTable.is(table)) {
                OfficeTable.read(table, offices, remarks);
            } else if (header.isPresent()) {
                header.get()
                        .strangers()
                        .forEach(name ->
                                remarks.add(Remark.of(header.get().line().number(), Kind.UNKNOWN_COLUMN, name)));
                entries.addAll(TableEntries.of(table, header.get()));
            } else if (!table.lines().isEmpty()) {
                remarks.add(Remark.of(0, Kind.SHEET_LEFT_OUT, table.name()));
            }
        }
        if (!hasHeader && offices.isEmpty()) {
            throw new Unreadable(hasLines ? Kind.NO_HEADER : Kind.EMPTY);
        }
        return new Brought(offices, entries, remarks);
    }

    /** Knowledge in a form. The same knowledge is always the same bytes in CSV and YAML; a workbook tells its hour. */
    public static byte[] write(Form form, Knowledge knowledge) {
        return switch (form) {
            case YAML -> KnowledgeFile.write(knowledge).getBytes(StandardCharsets.UTF_8);
            case CSV -> CsvTable.write(ArticleTable.lines(knowledge.articles()));
            case XLSX -> WorkbookTable.write(leaves(knowledge));
        };
    }

    private static List<Leaf> leaves(Knowledge knowledge) {
        List<Leaf> leaves = new ArrayList<>();
        leaves.add(new Leaf(ArticleTable.NAME, ArticleTable.lines(knowledge.articles())));
        leaves.add(new Leaf(OfficeTable.NAME, OfficeTable.lines(knowledge.offices())));
        if (!knowledge.facts().isEmpty()) {
            leaves.add(new Leaf(FactTable.NAME, FactTable.lines(knowledge.facts())));
        }
        if (!knowledge.gold().isEmpty()) {
            leaves.add(new Leaf(GoldTable.NAME, GoldTable.lines(knowledge.gold())));
        }
        return leaves;
    }

    /** Facts alone, as a table that a spreadsheet opens. */
    public static byte[] facts(Knowledge knowledge) {
        return CsvTable.write(FactTable.lines(knowledge.facts()));
    }

    /** Gold questions alone, as a table that a spreadsheet opens. */
    public static byte[] gold(Knowledge knowledge) {
        return CsvTable.write(GoldTable.lines(knowledge.gold()));
    }
}

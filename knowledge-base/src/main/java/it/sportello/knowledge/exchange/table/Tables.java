package it.sportello.knowledge.exchange.table;

import it.sportello.knowledge.exchange.remark.Remark;
import java.util.List;

/** The tables of one file, and what there is to say about how they were read. */
public record Tables(List<Table> tables, List<Remark> remarks) {
    /** More lines than this are no knowledge that people keep. */
    public static final int MOST_LINES = 100_000;

    /** Ten thousand questions of 300 letters fit in one cell. */
    static final int LONGEST_CELL = 4 << 20;

    static final int MOST_COLUMNS = 200;

    public Tables {
        tables = List.copyOf(tables);
        remarks = List.copyOf(remarks);
    }
}

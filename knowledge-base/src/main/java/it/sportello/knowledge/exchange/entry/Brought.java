package it.sportello.knowledge.exchange.entry;

import it.sportello.knowledge.exchange.remark.Remark;
import java.util.List;

/** All that a file brings: the entries are of articles, facts and gold questions. */
public record Brought(List<OfficeEntry> offices, List<Entry> entries, List<Remark> remarks) {
    public Brought {
        offices = List.copyOf(offices);
        entries = List.copyOf(entries);
        remarks = List.copyOf(remarks);
    }
}

package it.sportello.desk.result;

import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.knowledge.exchange.table.CsvTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names come from people, and a spreadsheet would run some of them. */
class ResultRowTest {
    @Test
    void aNameIsNoFormula() {
        ResultRow row = new ResultRow("somma", "=1+1", new Figures(List.of()));
        String table = new String(CsvTable.write(List.of(row.cells())), StandardCharsets.UTF_8);
        assertTrue(table.contains("somma;'=1+1;0;0"), table);
    }
}

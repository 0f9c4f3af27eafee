package it.sportello.benchmarks.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.knowledge.evaluation.Figures;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TablesTest {

    @Test
    void allFiguresStandInTheFirstTable() throws IOException {
        Report report = new Report();
        report.add("paese", Map.of("val", figures("accuracy", 0.75)));
        List<String> lines = report.markdown().lines().toList();
        assertEquals(3, lines.size(), "there is nobody to compare with");
        assertTrue(lines.get(0).startsWith("| set | trial | right |"), lines.get(0));
        assertTrue(lines.get(2).startsWith("| paese | val | 75.0 |"), lines.get(2));
    }

    @Test
    void othersStandBesideUsOnlyWhereWeWereMeasured() throws IOException {
        Report report = new Report();
        report.add("hint3_sofmattress", Map.of("test", figures("auroc", 0.8707)));
        String second = report.markdown().split("\n\n", -1)[1];
        assertTrue(second.startsWith("|  | source | HINT3, AUROC |"), second);
        assertTrue(second.contains("| Sportello | this benchmark | 0.871 |"), second);
        assertTrue(second.contains("| LUIS | Arora and others, 2020 | .871 |"), second);
        assertFalse(second.contains("Lucene"), "it was not measured there");
    }

    @Test
    void everyFigureOfOthersHasAColumnAndEveryColumnATrial() throws IOException {
        Tables tables = Described.tables();
        Set<String> keys = tables.compared().stream().map(Tables.Compared::key).collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        tables.peers().forEach(peer -> told.addAll(peer.figures().keySet()));
        assertEquals(keys, told);
        for (Tables.Compared column : tables.compared()) {
            String trial = column.trial().replaceFirst("_\\d+$", "");
            assertTrue(
                    Described.set(column.set()).trials().stream()
                            .anyMatch(one -> one.name().equals(trial)),
                    column.key());
        }
    }

    private static Figures figures(String name, double value) {
        Figures figures = new Figures();
        figures.put(name, value);
        return figures;
    }
}

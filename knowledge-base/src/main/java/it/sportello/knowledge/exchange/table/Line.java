package it.sportello.knowledge.exchange.table;

import java.util.List;

/**
 * One line of a table.
 *
 * @param number as the program shows it that wrote the file, from 1
 * @param cells texts without blanks around them; empty where nothing stands
 */
public record Line(int number, List<String> cells) {
    public Line {
        cells = List.copyOf(cells);
    }

    /** The text in that column; empty where the line is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}

package it.sportello.benchmarks.desk;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of answers as an office brings it. */
public final class Table {
    private Table() {}

    /** So many rows, each an answer of its own. */
    public static String of(int rows) {
        InventedWords words = new InventedWords();
        String first = "Titolo;Domanda;Risposta\n";
        return IntStream.range(0, rows)
                .mapToObj(row ->
                        "Prova " + row + " " + words.some(4) + ";" + words.some(7) + "?;" + words.some(60) + ".\n")
                .collect(Collectors.joining("", first, ""));
    }
}

package it.sportello.knowledge.fact;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Days;
import it.sportello.knowledge.article.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small table per language. No chat shows Markdown tables, so that each line becomes one of a list, with the headings
 * in front of what stands below them.
 */
public record Grids(Map<Language, Grid> grids) implements FactValue {

    /** The headings and the lines below them; each line has as many cells as there are headings. */
    public record Grid(List<String> headings, List<List<String>> lines) {
        public Grid {
            headings = List.copyOf(headings);
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    public Grids {
        grids = Collections.unmodifiableMap(new LinkedHashMap<>(grids));
    }

    @Override
    public Kind kind() {
        return Kind.TABLE;
    }

    @Override
    public Map<Language, String> written() {
        Map<Language, String> written = new LinkedHashMap<>();
        grids.forEach((language, grid) -> written.put(language, GridText.write(grid)));
        return written;
    }

    @Override
    public String inline(Language language) {
        return shown(language).stream().collect(Collectors.joining("; "));
    }

    @Override
    public String block(Language language) {
        return shown(language).stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private List<String> shown(Language language) {
        return Wording.in(grids, language)
                .map(grid -> grid.lines().stream()
                        .map(line -> shown(grid, line, language))
                        .toList())
                .orElse(List.of());
    }

    private static String shown(Grid grid, List<String> line, Language language) {
        String rest = IntStream.range(1, line.size())
                .filter(at -> !line.get(at).isBlank())
                .mapToObj(at -> Plain.markdown(grid.headings().get(at)) + " " + cell(line.get(at), language))
                .collect(Collectors.joining(", "));
        String first = "**" + cell(line.get(0), language) + "**";
        return rest.isEmpty() ? first : first + ": " + rest;
    }

    /** A cell that is a date is shown as one. */
    private static String cell(String text, Language language) {
        return Days.of(text).map(day -> FactValue.Day.shown(day, language)).orElseGet(() -> Plain.markdown(text));
    }
}

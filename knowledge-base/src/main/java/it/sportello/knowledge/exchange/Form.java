package it.sportello.knowledge.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which knowledge comes and goes, told by the file's ending. */
public enum Form {
    CSV("text/csv; charset=utf-8", ".csv", ".tsv", ".txt"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", ".xlsm"),
    YAML("application/yaml", ".yaml", ".yml");

    private final String mediaType;
    private final List<String> endings;

    Form(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** By a file's name; empty where we do not read such files. */
    public static Optional<Form> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(form -> form.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the files that we write, for example {@code .csv}. */
    public String ending() {
        return endings.get(0);
    }
}

package it.sportello.benchmarks.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The files beside these classes: what is measured on which set, and what is shown of it. */
final class Described {
    /** What is measured on a set that has no description of its own. */
    private static final String OTHERS = "others";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private Described() {}

    static QuestionSet set(String name) throws IOException {
        Map<String, QuestionSet> sets = read("sets.yaml", new TypeReference<>() {});
        return Optional.ofNullable(sets.get(name))
                .or(() -> Optional.ofNullable(sets.get(OTHERS)))
                .orElseThrow();
    }

    static Tables tables() throws IOException {
        return read("tables.yaml", new TypeReference<>() {});
    }

    private static <T> T read(String name, TypeReference<T> type) throws IOException {
        try (InputStream file = Objects.requireNonNull(Described.class.getResourceAsStream(name), name)) {
            return YAML.readValue(file, type);
        }
    }
}

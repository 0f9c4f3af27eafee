package it.sportello.knowledge.understanding;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.knowledge.Emergency;
import it.sportello.core.message.Language;
import it.sportello.knowledge.spelling.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what the desk understands from {@code <language>.yaml}; refuses the start in one sentence. */
public final class DeskWordsFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record Form(
            @JsonProperty(required = true) Map<String, List<String>> intents,
            @JsonProperty(required = true) Map<String, List<String>> emergencies,
            @JsonProperty("off-topic") @Nullable List<String> offTopic,
            @Nullable List<String> connectives,
            @Nullable Map<String, String> abbreviations) {}

    private DeskWordsFile() {}

    /**
     * The words of one file; its name begins with the language's code.
     *
     * @throws IllegalArgumentException naming the file and what is wrong in it
     */
    public static DeskWords read(Path file) {
        Language language = Language.ofTag(file.getFileName().toString().replace(".yaml", ""))
                .orElseThrow(() -> refused(file, "the name is not a language's code and .yaml"));
        try {
            Form form = YAML.readValue(Files.readString(file), Form.class);
            return new DeskWords(
                    Spelling.of(
                            language, Optional.ofNullable(form.abbreviations()).orElse(Map.of())),
                    Optional.ofNullable(form.connectives()).orElse(List.of()),
                    keyed(file, "intents", form.intents(), DeskIntent.values(), DeskIntent::key),
                    Optional.ofNullable(form.offTopic()).orElse(List.of()),
                    keyed(file, "emergencies", form.emergencies(), Emergency.values(), Emergency::key));
        } catch (JsonProcessingException e) {
            throw refused(file, e.getOriginalMessage().lines().findFirst().orElse("not readable as YAML"));
        } catch (IOException e) {
            throw refused(file, "it cannot be read");
        }
    }

    private static <E extends Enum<E>> Map<E, List<String>> keyed(
            Path file, String part, Map<String, List<String>> texts, E[] all, Function<E, String> key) {
        Map<E, List<String>> keyed = new EnumMap<>(all[0].getDeclaringClass());
        Set<String> unknown = new HashSet<>(texts.keySet());
        Arrays.stream(all).filter(one -> unknown.remove(key.apply(one))).forEach(one -> {
            keyed.put(one, List.copyOf(texts.get(key.apply(one))));
        });
        unknown.stream().sorted().findFirst().ifPresent(name -> {
            throw refused(file, part + " has an unknown key \"" + name + "\"");
        });
        Arrays.stream(all).filter(one -> !keyed.containsKey(one)).findFirst().ifPresent(one -> {
            throw refused(file, part + " has no \"" + key.apply(one) + "\"");
        });
        return keyed;
    }

    private static IllegalArgumentException refused(Path file, String problem) {
        return new IllegalArgumentException(file + ": " + problem);
    }
}

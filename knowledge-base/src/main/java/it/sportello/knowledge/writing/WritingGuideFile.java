package it.sportello.knowledge.writing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.sportello.core.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads a {@link WritingGuide} from {@code <language>.yaml}; refuses the start in one sentence. */
public final class WritingGuideFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record Form(
            @JsonProperty(required = true) Set<String> abbreviations,
            @JsonProperty(required = true) Set<String> acronyms,
            @JsonProperty(required = true) Map<String, String> plainer) {
        Form {
            Objects.requireNonNull(abbreviations, "abbreviations");
            Objects.requireNonNull(acronyms, "acronyms");
            Objects.requireNonNull(plainer, "plainer");
        }
    }

    private WritingGuideFile() {}

    /**
     * The guide of one file; its name begins with the language's code.
     *
     * @throws IllegalArgumentException naming the file and what is wrong in it
     */
    public static WritingGuide read(Path file) {
        Language language = Language.ofTag(file.getFileName().toString().replace(".yaml", ""))
                .orElseThrow(() -> refused(file, "the name is not a language's code and .yaml"));
        try {
            Form form = YAML.readValue(Files.readString(file), Form.class);
            return new WritingGuide(language, form.abbreviations(), form.acronyms(), plainer(file, form.plainer()));
        } catch (JsonProcessingException e) {
            throw refused(file, e.getOriginalMessage().lines().findFirst().orElse("not readable as YAML"));
        } catch (IOException e) {
            throw refused(file, "it cannot be read");
        }
    }

    /** Forms of a word stand in one line, with bars between. */
    private static Map<String, String> plainer(Path file, Map<String, String> lines) {
        Map<String, String> plainer = new LinkedHashMap<>();
        lines.forEach((words, instead) -> {
            for (String form : words.split("\\|", -1)) {
                String word = form.strip().toLowerCase(Locale.ROOT);
                if (word.isEmpty() || plainer.putIfAbsent(word, instead) != null) {
                    throw refused(file, "plainer: \"" + form.strip() + "\" is empty or stands there twice");
                }
            }
        });
        return plainer;
    }

    private static IllegalArgumentException refused(Path file, String problem) {
        return new IllegalArgumentException(file + ": " + problem);
    }
}

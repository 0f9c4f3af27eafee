package it.sportello.knowledge.phrases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.sportello.core.speech.PhraseKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The phrases of one file, each of them tried; what is wrong is refused in one sentence. */
final class PhraseFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PhraseFile() {}

    /** A file that holds every phrase. */
    static Map<PhraseKey, Phrase> complete(Path file) {
        return read(file, EnumSet.allOf(PhraseKey.class));
    }

    /** A file that may leave phrases out. */
    static Map<PhraseKey, Phrase> some(Path file) {
        return read(file, Set.of());
    }

    private static Map<PhraseKey, Phrase> read(Path file, Set<PhraseKey> wanted) {
        Map<String, String> texts = texts(file);
        Map<PhraseKey, Phrase> read = new EnumMap<>(PhraseKey.class);
        Set<String> unknown = new HashSet<>(texts.keySet());
        for (PhraseKey key : PhraseKey.values()) {
            String text = texts.getOrDefault(key.key(), "");
            unknown.remove(key.key());
            if (!text.isBlank()) {
                read.put(key, Phrase.tried(key, text, problem -> refused(file, key.key(), problem)));
            } else if (wanted.contains(key)) {
                throw refused(file, key.key(), "it is missing or empty");
            }
        }
        unknown.stream().sorted().findFirst().ifPresent(key -> {
            throw refused(file, key, "there is no such phrase");
        });
        return read;
    }

    private static Map<String, String> texts(Path file) {
        try {
            return YAML.readValue(Files.readString(file), new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new IllegalArgumentException(file + ": not readable as YAML; " + reason);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": it cannot be read");
        }
    }

    private static IllegalArgumentException refused(Path file, String key, String problem) {
        return new IllegalArgumentException(file + ": " + key + ": " + problem);
    }
}

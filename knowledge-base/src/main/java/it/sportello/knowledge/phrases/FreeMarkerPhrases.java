package it.sportello.knowledge.phrases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import freemarker.template.TemplateException;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The phrases of {@code <language>.yaml} files as FreeMarker templates. */
public final class FreeMarkerPhrases implements Phrases {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<Language, Map<PhraseKey, Phrase>> phrases = new HashMap<>();
    private final OfficeDetails details;

    /**
     * Reads and tries every phrase.
     *
     * @param served languages, Italian among them
     * @throws IllegalArgumentException with one sentence that names the file, the key and what is wrong
     */
    public FreeMarkerPhrases(Path directory, List<Language> served, OfficeDetails details) {
        this.details = Objects.requireNonNull(details, "details");
        if (!served.contains(Language.ITALIAN)) {
            throw new IllegalArgumentException(directory + ": Italian must be among the served languages");
        }
        served.forEach(language -> phrases.put(language, read(directory.resolve(language.code() + ".yaml"))));
    }

    @Override
    public Markdown say(PhraseKey key, Language language, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(details.values());
        all.putAll(values);
        try {
            return new Markdown(phrase(key, language).with(all));
        } catch (TemplateException e) {
            // The cause may quote a person's words, and so it is left behind.
            throw new IllegalStateException("a value is missing for the phrase " + key.key());
        }
    }

    @Override
    public String label(PhraseKey key, Language language) {
        return phrase(key, language).source();
    }

    private Phrase phrase(PhraseKey key, Language language) {
        Map<PhraseKey, Phrase> spoken = phrases.get(language);
        Map<PhraseKey, Phrase> italian = Objects.requireNonNull(phrases.get(Language.ITALIAN), "Italian");
        return Objects.requireNonNull((spoken == null ? italian : spoken).get(key), "phrase");
    }

    private static Map<PhraseKey, Phrase> read(Path file) {
        Map<String, String> texts = texts(file);
        Map<PhraseKey, Phrase> read = new EnumMap<>(PhraseKey.class);
        Set<String> unknown = new HashSet<>(texts.keySet());
        for (PhraseKey key : PhraseKey.values()) {
            String text = texts.getOrDefault(key.key(), "");
            if (text.isBlank()) {
                throw refused(file, key.key(), "it is missing or empty");
            }
            unknown.remove(key.key());
            read.put(key, Phrase.tried(key, text, problem -> refused(file, key.key(), problem)));
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

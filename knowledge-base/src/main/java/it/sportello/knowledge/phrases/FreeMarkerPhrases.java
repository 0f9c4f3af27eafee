package it.sportello.knowledge.phrases;

import freemarker.template.TemplateException;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The phrases of {@code <language>.yaml} files as FreeMarker templates; a few for who speaks another language stand in
 * {@code guests}.
 */
public final class FreeMarkerPhrases implements Phrases {
    private static final String GUESTS = "guests";
    private static final String ENDING = ".yaml";

    private final Map<Language, Map<PhraseKey, Phrase>> phrases;
    private final Supplier<HouseDetails> details;

    /**
     * Reads and tries every phrase.
     *
     * @param served languages, Italian among them
     * @throws IllegalArgumentException with one sentence that names the file, the key and what is wrong
     */
    public FreeMarkerPhrases(Path directory, List<Language> served, HouseDetails details) {
        Objects.requireNonNull(details, "details");
        this.phrases = new HashMap<>();
        this.details = () -> details;
        if (!served.contains(Language.ITALIAN)) {
            throw new IllegalArgumentException(directory + ": Italian must be among the served languages");
        }
        guests(directory).forEach(file -> phrases.put(language(file), PhraseFile.some(file)));
        served.forEach(
                language -> phrases.put(language, PhraseFile.complete(directory.resolve(language.code() + ENDING))));
    }

    private FreeMarkerPhrases(Map<Language, Map<PhraseKey, Phrase>> phrases, Supplier<HouseDetails> details) {
        this.phrases = phrases;
        this.details = details;
    }

    /** The same phrases with what is known of the office at the moment in which each is said. */
    public FreeMarkerPhrases with(Supplier<HouseDetails> known) {
        return new FreeMarkerPhrases(phrases, Objects.requireNonNull(known, "known"));
    }

    private static List<Path> guests(Path directory) {
        Path guests = directory.resolve(GUESTS);
        if (!Files.isDirectory(guests)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(guests)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(guests + ": it cannot be read");
        }
    }

    private static Language language(Path file) {
        return Language.ofTag(file.getFileName().toString().replace(ENDING, ""))
                .orElseThrow(
                        () -> new IllegalArgumentException(file + ": the name is not a language's code and " + ENDING));
    }

    @Override
    public Language spoken(PhraseKey key, Language wanted) {
        return phrases.getOrDefault(wanted, Map.of()).containsKey(key) ? wanted : Language.ITALIAN;
    }

    @Override
    public Markdown say(PhraseKey key, Language language, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(HouseValues.of(details.get()));
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

    private Phrase phrase(PhraseKey key, Language wanted) {
        Map<PhraseKey, Phrase> spoken = phrases.getOrDefault(spoken(key, wanted), Map.of());
        return Objects.requireNonNull(spoken.get(key), "phrase");
    }
}

package it.sportello.knowledge.spelling;

import it.sportello.core.message.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The languages of the world as OpenNLP's ready-made model knows them, reduced to those with a two-letter code.
 * Immutable; threads may share it.
 */
public final class WorldLanguages {
    private static final String MODEL = "/langdetect-183.bin";

    /** Names of varieties that have no two-letter code, and of languages whose code Java keeps in its old form. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "cmn", "zh", "ekk", "et", "heb", "he", "ind", "id", "lvs", "lv", "nno", "no", "nob", "no", "pes", "fa",
            "plt", "mg");

    /** The model takes many a short text for one of these, and nobody speaks nothing else. */
    private static final Set<String> LEARNED = Set.of("eo", "la", "vo");

    private final LanguageDetector detector;
    private final Map<String, Language> byName = new HashMap<>();

    private WorldLanguages(LanguageDetector detector) {
        this.detector = detector;
        Arrays.stream(Locale.getISOLanguages())
                .filter(code -> !LEARNED.contains(code))
                .forEach(code -> byName.put(new Locale(code).getISO3Language(), new Language(code)));
        OTHER_NAMES.forEach((name, code) -> byName.put(name, new Language(code)));
    }

    /** Reads the model; takes a second of processor time and some 40 MB. */
    public static WorldLanguages read() {
        try (InputStream in = Objects.requireNonNull(WorldLanguages.class.getResourceAsStream(MODEL), MODEL)) {
            return new WorldLanguages(new LanguageDetectorME(new LanguageDetectorModel(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("the model of languages is part of the program", e);
        }
    }

    /** The chance of each language. A text of any length leaves all of them close together: only odds tell something. */
    Map<Language, Double> chances(String text) {
        Map<Language, Double> chances = new HashMap<>();
        for (opennlp.tools.langdetect.Language found : detector.predictLanguages(text.toLowerCase(Locale.ROOT))) {
            Language language = byName.get(found.getLang());
            if (language != null) {
                chances.merge(language, found.getConfidence(), Math::max);
            }
        }
        return chances;
    }
}

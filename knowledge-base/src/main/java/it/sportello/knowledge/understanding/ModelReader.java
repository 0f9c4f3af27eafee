package it.sportello.knowledge.understanding;

import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.meaning.MeaningsByLanguage;
import it.sportello.knowledge.spelling.Spelling;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the models of releases. A correction mostly changes one language, and an answer alone changes none: what stands
 * in a release as it stood in one that is still in use is not read again. Threads may share it.
 */
public final class ModelReader {
    private final List<Spelling> spellings;
    private final MeaningsByLanguage meanings;
    private final Map<String, WeakReference<IntentModel>> read = new ConcurrentHashMap<>();

    public ModelReader(List<Spelling> spellings, MeaningsByLanguage meanings) {
        this.spellings = List.copyOf(spellings);
        this.meanings = Objects.requireNonNull(meanings, "meanings");
    }

    /** The meanings that are heard beside the words. */
    public MeaningsByLanguage meanings() {
        return meanings;
    }

    /** The models of a release by their languages; empty where the bytes are damaged or of another form. */
    public Optional<Map<Language, IntentModel>> read(byte[] bytes) {
        read.values().removeIf(model -> model.get() == null);
        return ModelFile.parts(bytes).map(this::models);
    }

    private Map<Language, IntentModel> models(List<ModelFile.Part> parts) {
        Map<Language, IntentModel> models = new HashMap<>();
        parts.forEach(part -> models.put(part.language(), model(part)));
        return models;
    }

    private IntentModel model(ModelFile.Part part) {
        String digest = part.language().code() + ModelFile.digest(part.bytes());
        return Optional.ofNullable(read.get(digest))
                .flatMap(known -> Optional.ofNullable(known.get()))
                .orElseGet(() -> {
                    IntentModel model = part.model(spelling(part.language()), meanings.in(part.language()));
                    read.put(digest, new WeakReference<>(model));
                    return model;
                });
    }

    private Spelling spelling(Language language) {
        return spellings.stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElseGet(() -> new Spelling(language, Map.of()));
    }
}

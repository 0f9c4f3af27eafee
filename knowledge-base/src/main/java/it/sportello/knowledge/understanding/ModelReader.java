package it.sportello.knowledge.understanding;

import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.intent.Syllabus;
import it.sportello.knowledge.meaning.MeaningsByLanguage;
import it.sportello.knowledge.spelling.Spelling;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the models of releases. A correction mostly changes one language, and an answer alone changes none: what stands
 * in a release as in one that is still in use, or as it was just learnt here, is not read again. Threads may share it.
 */
public final class ModelReader {
    private final List<Spelling> spellings;
    private final MeaningsByLanguage meanings;
    private final Map<String, WeakReference<IntentModel>> read = new ConcurrentHashMap<>();
    private final Set<String> learntHere = ConcurrentHashMap.newKeySet();

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

    /**
     * Tells of models that this process has learnt and written as these bytes: it need not read them. Others may have been
     * learnt by another version, or with other abbreviations.
     */
    public void learntHere(byte[] bytes, Map<Language, IntentModel> models) {
        for (ModelFile.Part part : ModelFile.parts(bytes).orElseThrow()) {
            String name = part.name();
            learntHere.add(name);
            Optional.ofNullable(models.get(part.language()))
                    .filter(model -> known(name).isEmpty())
                    .ifPresent(model -> read.put(name, new WeakReference<>(model)));
        }
    }

    /** A model still in use that was learnt here from exactly this: whoever learnt it again would learn the same. */
    public Optional<IntentModel> learntFrom(Language language, Syllabus syllabus) {
        Syllabus wanted = syllabus.sorted();
        return learntHere.stream()
                .flatMap(name -> known(name).stream())
                .filter(model -> model.spelling().language().equals(language))
                .filter(model -> model.syllabus().equals(wanted))
                .findFirst();
    }

    private Map<Language, IntentModel> models(List<ModelFile.Part> parts) {
        Map<Language, IntentModel> models = new HashMap<>();
        parts.forEach(part -> models.put(part.language(), model(part)));
        return models;
    }

    private IntentModel model(ModelFile.Part part) {
        String name = part.name();
        return known(name).orElseGet(() -> {
            IntentModel model = part.model(spelling(part.language()), meanings.in(part.language()));
            read.put(name, new WeakReference<>(model));
            return model;
        });
    }

    private Optional<IntentModel> known(String name) {
        return Optional.ofNullable(read.get(name)).flatMap(model -> Optional.ofNullable(model.get()));
    }

    private Spelling spelling(Language language) {
        return spellings.stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElseGet(() -> new Spelling(language, Map.of()));
    }
}

package it.sportello.server.settings;

import it.sportello.core.message.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence embedding that helps to understand.
 *
 * @param model its ONNX file
 * @param tokenizer its tokenizer.json
 * @param languages which it was trained on
 */
public record EmbeddingSettings(Path model, Path tokenizer, Set<Language> languages) {
    public static final String MODEL = "understanding.embedding.model";
    public static final String TOKENIZER = "understanding.embedding.tokenizer";
    static final String LANGUAGES = "understanding.embedding.languages";

    public EmbeddingSettings {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(tokenizer, "tokenizer");
        languages = Set.copyOf(languages);
    }

    /** Empty where no model is named. */
    static Optional<EmbeddingSettings> of(Values values) throws SettingsProblem {
        String model = values.text(MODEL, "");
        String tokenizer = values.text(TOKENIZER, "");
        Set<Language> languages = languages(values.text(LANGUAGES, ""));
        if (model.isEmpty() && tokenizer.isEmpty()) {
            return Optional.empty();
        }
        if (languages.isEmpty()) {
            throw new SettingsProblem(LANGUAGES + ": the languages of the embedding are wanted, such as en or it, en");
        }
        return Optional.of(new EmbeddingSettings(file(MODEL, model), file(TOKENIZER, tokenizer), languages));
    }

    private static Set<Language> languages(String codes) throws SettingsProblem {
        Set<Language> languages = new LinkedHashSet<>();
        for (String code : Arrays.stream(codes.split(",", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList()) {
            languages.add(Language.ofTag(code)
                    .orElseThrow(() -> new SettingsProblem(
                            LANGUAGES + ": codes of languages with commas between are wanted, such as it, en")));
        }
        return languages;
    }

    private static Path file(String key, String value) throws SettingsProblem {
        try {
            if (!value.isEmpty()) {
                return Path.of(value);
            }
        } catch (InvalidPathException e) {
            // Falls through to the sentence below, which says the same of an empty path.
        }
        throw new SettingsProblem(key + ": the path of a file is wanted; model and tokenizer go together");
    }
}

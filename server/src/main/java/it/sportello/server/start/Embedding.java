package it.sportello.server.start;

import it.sportello.embedding.EmbeddingProblem;
import it.sportello.embedding.EmbeddingProblem.Culprit;
import it.sportello.embedding.OnnxMeanings;
import it.sportello.knowledge.meaning.Meanings;
import it.sportello.knowledge.meaning.MeaningsByLanguage;
import it.sportello.server.settings.EmbeddingSettings;
import java.nio.file.Path;
import java.util.Objects;

/** Loads the embedding that the settings or the command line name. It stays until the program ends. */
public final class Embedding {
    /** What an administrator calls the two files. */
    public record Names(String model, String tokenizer) {
        public Names {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(tokenizer, "tokenizer");
        }
    }

    private Embedding() {}

    /** It blocks: call it on a worker. */
    static MeaningsByLanguage open(EmbeddingSettings settings) throws StartProblem {
        Names keys = new Names(EmbeddingSettings.MODEL, EmbeddingSettings.TOKENIZER);
        return MeaningsByLanguage.of(open(settings.model(), settings.tokenizer(), keys), settings.languages());
    }

    public static Meanings open(Path model, Path tokenizer, Names names) throws StartProblem {
        try {
            return OnnxMeanings.open(model, tokenizer);
        } catch (EmbeddingProblem e) {
            String name = e.culprit() == Culprit.MODEL ? names.model() : names.tokenizer();
            throw new StartProblem(name + ": " + e.getMessage());
        }
    }
}

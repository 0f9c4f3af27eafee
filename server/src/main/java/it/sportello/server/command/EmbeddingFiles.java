package it.sportello.server.command;

import it.sportello.knowledge.meaning.Meanings;
import it.sportello.server.start.Embedding;
import it.sportello.server.start.StartProblem;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A sentence embedding to measure with, whatever the settings say. */
final class EmbeddingFiles {
    private static final String MODEL = "--embedding-model";
    private static final String TOKENIZER = "--embedding-tokenizer";

    @Option(
            names = MODEL,
            paramLabel = "FILE",
            description = "A sentence embedding in ONNX form, trained on the examples' language, to understand with.")
    private @Nullable Path model;

    @Option(names = TOKENIZER, paramLabel = "FILE", description = "The embedding's tokenizer.json.")
    private @Nullable Path tokenizer;

    /** Empty where no files are named. */
    Optional<Meanings> meanings() throws StartProblem {
        if (model == null && tokenizer == null) {
            return Optional.empty();
        }
        if (model == null || tokenizer == null) {
            throw new StartProblem(MODEL + " and " + TOKENIZER + ": the two files go together.");
        }
        return Optional.of(Embedding.open(model, tokenizer, new Embedding.Names(MODEL, TOKENIZER)));
    }
}

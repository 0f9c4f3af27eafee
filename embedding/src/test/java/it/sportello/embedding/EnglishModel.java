package it.sportello.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The files of a small English model, laid where an operator would lay them. */
public record EnglishModel(Path model, Path tokenizer) {
    private static final String NAME = "/all-minilm-l6-v2-q";

    public EnglishModel {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(tokenizer, "tokenizer");
    }

    public static EnglishModel in(Path folder) throws IOException {
        return new EnglishModel(
                copy(NAME + ".onnx", folder.resolve("model.onnx")),
                copy(NAME + "-tokenizer.json", folder.resolve("tokenizer.json")));
    }

    public OnnxMeanings open() throws EmbeddingProblem {
        return OnnxMeanings.open(model, tokenizer);
    }

    private static Path copy(String resource, Path file) throws IOException {
        try (InputStream in = Objects.requireNonNull(EnglishModel.class.getResourceAsStream(resource), resource)) {
            Files.copy(in, file);
        }
        return file;
    }
}

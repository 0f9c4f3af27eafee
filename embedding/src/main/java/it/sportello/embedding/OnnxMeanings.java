package it.sportello.embedding;

import ai.onnxruntime.OrtException;
import it.sportello.embedding.EmbeddingProblem.Culprit;
import it.sportello.knowledge.meaning.Meaning;
import it.sportello.knowledge.meaning.Meanings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Meanings as an ONNX model finds them: the mean of what it makes of a text's pieces. */
public final class OnnxMeanings implements Meanings, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OnnxMeanings.class);

    private final String space;
    private final Tokens tokens;
    private final Network network;

    private OnnxMeanings(String space, Tokens tokens, Network network) {
        this.space = Objects.requireNonNull(space, "space");
        this.tokens = Objects.requireNonNull(tokens, "tokens");
        this.network = Objects.requireNonNull(network, "network");
    }

    /**
     * Loads a model and its tokenizer, and tries them; takes about a second.
     *
     * @param model a transformer in ONNX form, whose first output is a vector for each piece of the text
     * @param tokenizer the model's tokenizer.json, in the form of Hugging Face
     * @throws EmbeddingProblem where one of them cannot be used
     */
    public static OnnxMeanings open(Path model, Path tokenizer) throws EmbeddingProblem {
        String space = space(model, tokenizer);
        Tokens tokens = Tokens.open(tokenizer);
        OnnxMeanings meanings = new OnnxMeanings(space, tokens, Network.open(model));
        meanings.tryOut(model);
        return meanings;
    }

    /** The same files give the same directions, whatever they are called. */
    private static String space(Path model, Path tokenizer) throws EmbeddingProblem {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(Culprit.MODEL, model));
            digest.update(bytes(Culprit.TOKENIZER, tokenizer));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    private static byte[] bytes(Culprit culprit, Path file) throws EmbeddingProblem {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new EmbeddingProblem(culprit, file + " is no file that can be read.");
        }
    }

    private void tryOut(Path model) throws EmbeddingProblem {
        if (of("1").isEmpty()) {
            close();
            throw new EmbeddingProblem(
                    Culprit.MODEL, model + " makes nothing of a text: model and tokenizer may not belong together.");
        }
    }

    @Override
    public String space() {
        return space;
    }

    @Override
    public Optional<Meaning> of(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Meaning.of(network.mean(tokens.of(text))));
        } catch (OrtException | RuntimeException e) {
            // Native code throws whatever it likes, and its messages may quote the text; the plain model answers then.
            LOG.warn("meaning not found: cause={}", e.getClass().getName());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        network.close();
        tokens.close();
    }
}

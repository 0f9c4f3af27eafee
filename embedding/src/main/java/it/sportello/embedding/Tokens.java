package it.sportello.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import it.sportello.embedding.EmbeddingProblem.Culprit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Cuts texts into the numbered pieces that a model was trained on. Threads may share it. */
final class Tokens implements AutoCloseable {
    /** Enough for a question of several sentences; what a model makes of more costs ever more. */
    private static final String MOST = "128";

    /** In characters: as much as the counter reads of a question. */
    private static final int LONGEST_TEXT = 2_000;

    private static final Map<String, String> OPTIONS =
            Map.of("padding", "false", "truncation", "true", "maxLength", MOST, "modelMaxLength", MOST);

    private static final String OFFLINE = "ai.djl.offline";
    private static final String UNPACKED = "ENGINE_CACHE_DIR";

    private static boolean isPrepared;

    private final HuggingFaceTokenizer tokenizer;

    private Tokens(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    static Tokens open(Path file) throws EmbeddingProblem {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new EmbeddingProblem(Culprit.TOKENIZER, file + " is no file that can be read.");
        }
        prepare();
        try {
            return new Tokens(HuggingFaceTokenizer.newInstance(file, OPTIONS));
        } catch (IOException | RuntimeException e) {
            // Its native code tells by unchecked exceptions what it finds wrong with a file.
            throw new EmbeddingProblem(Culprit.TOKENIZER, file + " is no tokenizer in the form of Hugging Face.");
        }
    }

    /**
     * The library would tell its makers over the network that it is in use, and fetch another build where it finds a
     * graphics card; offline, it does neither. Its native code is unpacked where nobody can have put something else, and
     * removed as soon as it is loaded.
     */
    private static synchronized void prepare() throws EmbeddingProblem {
        if (isPrepared) {
            return;
        }
        try {
            Path unpacked = Files.createTempDirectory("sportello-tokenizer");
            System.setProperty(OFFLINE, "true");
            System.setProperty(UNPACKED, unpacked.toString());
            LibUtils.checkStatus();
            System.clearProperty(UNPACKED);
            remove(unpacked);
            isPrepared = true;
        } catch (IOException | RuntimeException | LinkageError e) {
            // As above; and where a machine cannot link the native code, that is an error, not an exception.
            throw new EmbeddingProblem(Culprit.TOKENIZER, "No tokenizer can be used on this machine.");
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The pieces of a text, among them those with which a model wants each text to begin and end. */
    Encoding of(String text) {
        return tokenizer.encode(text.substring(0, Math.min(text.length(), LONGEST_TEXT)), true, false);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}

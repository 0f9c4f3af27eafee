package it.sportello.knowledge.understanding;

import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Confidence;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.intent.SecondOpinion;
import it.sportello.knowledge.intent.Syllabus;
import it.sportello.knowledge.meaning.Meanings;
import it.sportello.knowledge.spelling.Spelling;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.model.AbstractModel;

/**
 * The models of a release as bytes: for each language what it learnt from, the model in OpenNLP's own form and the
 * confidence it has earned, all packed with a checksum. The same models are always the same bytes.
 */
public final class ModelFile {
    private static final String FORM = "sportello-model-3";
    private static final int PIECE = 1 << 16;

    private ModelFile() {}

    public static byte[] write(Map<Language, IntentModel> models) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new Packed(bytes))) {
            out.writeUTF(FORM);
            out.writeInt(models.size());
            List<Map.Entry<Language, IntentModel>> byLanguage = models.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().code()))
                    .toList();
            for (Map.Entry<Language, IntentModel> entry : byLanguage) {
                out.writeUTF(entry.getKey().code());
                write(entry.getValue(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** Quickly: whoever previews a text waits for it. The customary packing takes five times as long and saves a third. */
    private static final class Packed extends GZIPOutputStream {
        Packed(ByteArrayOutputStream bytes) throws IOException {
            super(bytes, PIECE);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static void write(IntentModel model, DataOutputStream out) throws IOException {
        write(model.syllabus().examples(), out);
        write(model.syllabus().passages(), out);
        Weights.write(model.model(), out);
        model.confidence().write(out);
        OpinionForm.write(model.second(), out);
    }

    private static void write(List<Example> examples, DataOutputStream out) throws IOException {
        out.writeInt(examples.size());
        for (Example example : examples) {
            out.writeUTF(example.intent());
            out.writeUTF(example.text());
        }
    }

    /** The model of one language as it stands in a release: a stretch of all that was unpacked. */
    public static final class Part {
        private final Language language;
        private final byte[] unpacked;
        private final int from;
        private final int to;

        private Part(Language language, byte[] unpacked, int from, int to) {
            this.language = language;
            this.unpacked = unpacked;
            this.from = from;
            this.to = to;
        }

        public Language language() {
            return language;
        }

        /** What the same part is called in every release, and no other part in any. */
        public String name() {
            MessageDigest digest = sha256();
            digest.update(unpacked, from, to - from);
            return language.code() + HexFormat.of().formatHex(digest.digest());
        }

        /** To be read with this spelling and these meanings; what was learnt from other meanings is left out. */
        public IntentModel model(Spelling spelling, Optional<Meanings> meanings) {
            try {
                Stretch in = new Stretch(unpacked, from, to);
                Syllabus syllabus = new Syllabus(examples(in), examples(in));
                AbstractModel model = Weights.read(in);
                Confidence confidence = Confidence.read(in);
                Optional<SecondOpinion> second = OpinionForm.read(in, syllabus.examples(), meanings);
                return new IntentModel(spelling, syllabus, model, confidence, second);
            } catch (IOException e) {
                throw new UncheckedIOException("a part that was found is whole", e);
            }
        }
    }

    /** The parts of a release's models; empty where the bytes are damaged or of another form. */
    public static Optional<List<Part>> parts(byte[] bytes) {
        try {
            byte[] unpacked = unpacked(bytes);
            Stretch in = new Stretch(unpacked);
            if (!in.readUTF().equals(FORM)) {
                return Optional.empty();
            }
            List<Part> parts = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                Language language = new Language(in.readUTF());
                int from = in.place();
                skip(in);
                parts.add(new Part(language, unpacked, from, in.place()));
            }
            return Optional.of(parts);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** To the end before anything is read from it: only there the checksum is compared. */
    private static byte[] unpacked(byte[] bytes) throws IOException {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return packed.readAllBytes();
        }
    }

    /** What the same bytes always have in common, and others never: SHA-256, in hexadecimal. */
    public static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static void skip(DataInputStream in) throws IOException {
        int examples = skipExamples(in);
        skipExamples(in);
        Weights.skip(in);
        Confidence.read(in);
        OpinionForm.skip(in, examples);
    }

    private static int skipExamples(DataInputStream in) throws IOException {
        int examples = in.readInt();
        for (int left = 2 * examples; left > 0; left--) {
            in.skipNBytes(in.readUnsignedShort());
        }
        return examples;
    }

    private static List<Example> examples(DataInputStream in) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            examples.add(new Example(in.readUTF(), in.readUTF()));
        }
        return examples;
    }
}

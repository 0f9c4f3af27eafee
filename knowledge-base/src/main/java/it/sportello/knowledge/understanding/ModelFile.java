package it.sportello.knowledge.understanding;

import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Confidence;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.intent.SecondOpinion;
import it.sportello.knowledge.intent.Syllabus;
import it.sportello.knowledge.meaning.MeaningsByLanguage;
import it.sportello.knowledge.spelling.Spelling;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.model.AbstractModel;

/**
 * The models of a release as bytes: for each language what it learnt from, the model in OpenNLP's own form and the
 * confidence it has earned, all packed with a checksum. The same models are always the same bytes.
 */
public final class ModelFile {
    private static final String FORM = "sportello-model-3";

    private ModelFile() {}

    public static byte[] write(Map<Language, IntentModel> models) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
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

    /**
     * The models of a release, to be read with these spellings and meanings; empty where the bytes are damaged or of
     * another form. What was learnt from other meanings is left out.
     */
    public static Optional<Map<Language, IntentModel>> read(
            byte[] bytes, List<Spelling> spellings, MeaningsByLanguage meanings) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(unpacked(bytes)))) {
            if (!in.readUTF().equals(FORM)) {
                return Optional.empty();
            }
            Map<Language, IntentModel> models = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                Language language = new Language(in.readUTF());
                Spelling spelling = spellings.stream()
                        .filter(one -> one.language().equals(language))
                        .findFirst()
                        .orElseGet(() -> new Spelling(language, Map.of()));
                models.put(language, model(spelling, meanings, in));
            }
            return Optional.of(models);
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

    private static IntentModel model(Spelling spelling, MeaningsByLanguage meanings, DataInputStream in)
            throws IOException {
        Syllabus syllabus = new Syllabus(examples(in), examples(in));
        AbstractModel model = Weights.read(in);
        Confidence confidence = Confidence.read(in);
        Optional<SecondOpinion> second = OpinionForm.read(in, syllabus.examples(), meanings.in(spelling.language()));
        return new IntentModel(spelling, syllabus, model, confidence, second);
    }

    private static List<Example> examples(DataInputStream in) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            examples.add(new Example(in.readUTF(), in.readUTF()));
        }
        return examples;
    }
}

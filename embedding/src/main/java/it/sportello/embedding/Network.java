package it.sportello.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import it.sportello.embedding.EmbeddingProblem.Culprit;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A transformer that makes a vector of each piece of a text. Threads may share it, and each uses one processor. */
final class Network implements AutoCloseable {
    private static final String PIECES = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String SEGMENTS = "token_type_ids";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private Network(Path model) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Messages come side by side already; threads of its own for each would only wait for one another.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(model.toString(), options);
        }
    }

    static Network open(Path model) throws EmbeddingProblem {
        try {
            Network network = new Network(model);
            if (network.isOfTexts()) {
                return network;
            }
            network.close();
            throw new EmbeddingProblem(Culprit.MODEL, model + " is no model of texts: it wants other inputs.");
        } catch (OrtException | LinkageError e) {
            // An error where the machine cannot link the native code.
            throw new EmbeddingProblem(Culprit.MODEL, model + " is no ONNX model that can be used on this machine.");
        }
    }

    private boolean isOfTexts() {
        Set<String> inputs = session.getInputNames();
        return inputs.contains(PIECES) && Set.of(PIECES, MASK, SEGMENTS).containsAll(inputs);
    }

    /** The mean of the vectors of a text's pieces. */
    float[] mean(Encoding text) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            put(PIECES, text.getIds(), inputs);
            put(MASK, text.getAttentionMask(), inputs);
            put(SEGMENTS, text.getTypeIds(), inputs);
            try (OrtSession.Result result = session.run(inputs)) {
                return mean(((float[][][]) Objects.requireNonNull(result.get(0).getValue()))[0]);
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private void put(String name, long[] values, Map<String, OnnxTensor> inputs) throws OrtException {
        if (session.getInputNames().contains(name)) {
            long[] oneText = {1, values.length};
            inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), oneText));
        }
    }

    /** Nothing is padded: each vector counts. */
    private static float[] mean(float[][] vectors) {
        float[] mean = new float[vectors[0].length];
        for (float[] vector : vectors) {
            for (int at = 0; at < mean.length; at++) {
                mean[at] += vector[at] / vectors.length;
            }
        }
        return mean;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("closed twice", e);
        }
    }
}

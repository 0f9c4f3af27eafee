package it.sportello.knowledge.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.MaxentModel;

/**
 * A trainer for OpenNLP: one linear separator per outcome against all others. The model has one outcome more,
 * {@link #NONE}, without any weight: the logarithm of an outcome's odds against it is that outcome's margin, which a
 * softmax alone would hide.
 */
public final class LinearTrainer extends AbstractEventTrainer {
    static final String NONE = "-";

    /** Weights are rounded to this: nothing is lost that a question could feel, and the model packs far smaller. */
    private static final double GRAIN = 1.0 / 256;

    @Override
    public boolean isSortAndMerge() {
        return false;
    }

    @Override
    public MaxentModel doTrain(DataIndexer data) {
        Separator separator = new Separator(data.getContexts(), data.getValues(), data.getPredLabels().length);
        String[] labels = data.getOutcomeLabels();
        double[][] weights = IntStream.range(0, labels.length)
                .parallel()
                .mapToObj(outcome -> separator.against(outcome, data.getOutcomeList()))
                .toArray(double[][]::new);
        String[] outcomes = Arrays.copyOf(labels, labels.length + 1);
        outcomes[labels.length] = NONE;
        return new GISModel(contexts(weights, data.getPredLabels().length), data.getPredLabels(), outcomes);
    }

    private static Context[] contexts(double[][] weights, int features) {
        Context[] contexts = new Context[features];
        for (int feature = 0; feature < features; feature++) {
            List<Integer> outcomes = new ArrayList<>();
            List<Double> parameters = new ArrayList<>();
            for (int outcome = 0; outcome < weights.length; outcome++) {
                double rounded = Math.rint(weights[outcome][feature] / GRAIN) * GRAIN;
                if (rounded != 0) {
                    outcomes.add(outcome);
                    parameters.add(rounded);
                }
            }
            contexts[feature] = new Context(
                    outcomes.stream().mapToInt(Integer::intValue).toArray(),
                    parameters.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return contexts;
    }
}

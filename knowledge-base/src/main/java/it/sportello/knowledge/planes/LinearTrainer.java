package it.sportello.knowledge.planes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.MaxentModel;

/**
 * A trainer for OpenNLP: one linear separator per outcome against all others. The model has one outcome more, always the
 * last, without any weight: the logarithm of an outcome's odds against it is that outcome's margin, which a softmax
 * alone would hide. Its name means nothing: an outcome of the data may have the same.
 */
public final class LinearTrainer extends AbstractEventTrainer {
    private static final String NONE = "-";

    /** Weights are rounded to this: nothing is lost that a question could feel, and the model packs far smaller. */
    private static final double GRAIN = 1.0 / 256;

    /** The weights of one outcome, in grains; far less memory than what they are found with. */
    private record Plane(int[] features, short[] grains) {
        static Plane of(float[] weights) {
            int[] features = new int[weights.length];
            short[] grains = new short[weights.length];
            int size = 0;
            for (int feature = 0; feature < weights.length; feature++) {
                grains[size] = grains(weights[feature]);
                features[size] = feature;
                size += grains[size] == 0 ? 0 : 1;
            }
            return new Plane(Arrays.copyOf(features, size), Arrays.copyOf(grains, size));
        }

        private static short grains(float weight) {
            return (short) Math.round(weight / GRAIN);
        }
    }

    @Override
    public boolean isSortAndMerge() {
        return false;
    }

    @Override
    public MaxentModel doTrain(DataIndexer data) {
        int features = data.getPredLabels().length;
        String[] labels = data.getOutcomeLabels();
        Separator separator = new Separator(
                new Separator.Rows(data.getContexts(), data.getValues(), data.getOutcomeList(), Indexed.aside(data)),
                features);
        List<Plane> planes = IntStream.iterate(0, from -> from < labels.length, from -> from + Separator.TOGETHER)
                .parallel()
                .mapToObj(from -> separator.against(from, Math.min(from + Separator.TOGETHER, labels.length)))
                .flatMap(found -> found.stream().map(Plane::of))
                .toList();
        String[] outcomes = Arrays.copyOf(labels, labels.length + 1);
        outcomes[labels.length] = NONE;
        return new GISModel(contexts(planes, features), data.getPredLabels(), outcomes);
    }

    private static Context[] contexts(List<Plane> planes, int features) {
        int[] sizes = new int[features];
        planes.forEach(plane -> Arrays.stream(plane.features()).forEach(feature -> sizes[feature]++));
        int[][] outcomes = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        double[][] weights = Arrays.stream(sizes).mapToObj(double[]::new).toArray(double[][]::new);
        for (int outcome = planes.size() - 1; outcome >= 0; outcome--) {
            Plane plane = planes.get(outcome);
            for (int at = 0; at < plane.features().length; at++) {
                int feature = plane.features()[at];
                int place = --sizes[feature];
                outcomes[feature][place] = outcome;
                weights[feature][place] = plane.grains()[at] * GRAIN;
            }
        }
        return IntStream.range(0, features)
                .mapToObj(feature -> new Context(outcomes[feature], weights[feature]))
                .toArray(Context[]::new);
    }
}

package it.sportello.knowledge.intent;

import it.sportello.knowledge.planes.Indexed;
import it.sportello.knowledge.planes.LinearTrainer;
import it.sportello.knowledge.planes.Margins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.util.TrainingParameters;

/** Planes between intents whose features are the coordinates of meanings, called by their numbers. */
final class Planes {
    /** The coordinate that every meaning has, so that a plane need not pass through the middle. */
    private static final float ALWAYS = 1;

    private final Margins margins;
    private final int[] features;

    Planes(AbstractModel model) {
        Map<?, ?> coordinates = (Map<?, ?>) model.getDataStructures()[1];
        this.features = IntStream.range(0, coordinates.size()).toArray();
        this.margins = new Margins(model, names(features.length));
    }

    static AbstractModel between(List<String> intents, List<float[]> meanings) {
        float[][] values = meanings.stream().map(Planes::withAlways).toArray(float[][]::new);
        int[] numbers = IntStream.range(0, values[0].length).toArray();
        int[][] features = new int[values.length][];
        Arrays.fill(features, numbers);
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, LinearTrainer.class.getName());
        BitSet aside = new BitSet();
        IntStream.range(0, values.length)
                .filter(at -> intents.get(at).equals(IntentModel.OFF_TOPIC))
                .forEach(aside::set);
        Indexed indexed = new Indexed(intents, features, values, names(numbers.length), aside);
        try {
            return (AbstractModel)
                    TrainerFactory.getEventTrainer(parameters, new HashMap<>()).train(indexed);
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in memory cannot fail", e);
        }
    }

    private static String[] names(int size) {
        return IntStream.range(0, size).mapToObj(Integer::toString).toArray(String[]::new);
    }

    private static float[] withAlways(float[] coordinates) {
        float[] values = Arrays.copyOf(coordinates, coordinates.length + 1);
        values[coordinates.length] = ALWAYS;
        return values;
    }

    Map<String, Double> margins(float[] meaning) {
        double[] found = margins.of(features, withAlways(meaning));
        Map<String, Double> byIntent = new HashMap<>();
        for (int at = 0; at < found.length; at++) {
            byIntent.put(margins.outcomes().get(at), found[at]);
        }
        return byIntent;
    }
}

package it.sportello.knowledge.planes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The margins of a message to the planes that a {@link LinearTrainer} found, read from the model's weights by the numbers
 * of its features. The model's own evaluation looks each feature up by its name and gives shares, whose logarithms are
 * these margins again: that took a third of the time in which a message is understood.
 */
public final class Margins {
    private static final Context NOTHING = new Context(new int[0], new double[0]);

    private final Context[] byFeature;
    private final List<String> outcomes;

    /** Of a model with its features in the order in which messages number them. One that it does not know says nothing. */
    public Margins(AbstractModel model, String[] names) {
        Map<?, ?> contexts = (Map<?, ?>) model.getDataStructures()[1];
        this.byFeature = Stream.of(names)
                .map(name -> Optional.ofNullable((Context) contexts.get(name)).orElse(NOTHING))
                .toArray(Context[]::new);
        this.outcomes = IntStream.range(0, model.getNumOutcomes() - 1)
                .mapToObj(model::getOutcome)
                .toList();
    }

    /** What the planes are around, by their places. */
    public List<String> outcomes() {
        return outcomes;
    }

    /** For each of them how far on its side of the plane the message is, below 0 on the other. */
    public double[] of(int[] features, float[] values) {
        double[] margins = new double[outcomes.size()];
        for (int at = 0; at < features.length; at++) {
            Context context = byFeature[features[at]];
            int[] touched = context.getOutcomes();
            double[] weights = context.getParameters();
            for (int one = 0; one < touched.length; one++) {
                margins[touched[one]] += weights[one] * values[at];
            }
        }
        return margins;
    }
}

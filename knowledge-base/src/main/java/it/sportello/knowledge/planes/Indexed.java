package it.sportello.knowledge.planes;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;

/**
 * Examples whose features are numbered already: OpenNLP's own indexers would look up each name of each event again,
 * which takes longer than to find the planes.
 */
public final class Indexed extends AbstractDataIndexer {
    private final float[][] amounts;

    /**
     * One label, one row of features and one of their values for each example; the features' names by their numbers.
     */
    public Indexed(List<String> labels, int[][] features, float[][] values, String[] names) {
        this.contexts = features;
        this.amounts = values;
        this.predLabels = names;
        this.predCounts = new int[names.length];
        for (int[] row : features) {
            for (int feature : row) {
                predCounts[feature]++;
            }
        }
        this.outcomeLabels = labels.stream().distinct().sorted().toArray(String[]::new);
        this.outcomeList = labels.stream()
                .mapToInt(label -> Arrays.binarySearch(outcomeLabels, label))
                .toArray();
        this.numTimesEventsSeen = new int[features.length];
        Arrays.fill(numTimesEventsSeen, 1);
    }

    @Override
    public float[][] getValues() {
        return amounts;
    }

    @Override
    public int getNumEvents() {
        return contexts.length;
    }

    /** Nothing is left to index. */
    @Override
    public void index(ObjectStream<Event> none) {}
}

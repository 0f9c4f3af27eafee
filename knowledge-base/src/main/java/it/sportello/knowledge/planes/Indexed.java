package it.sportello.knowledge.planes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;

/**
 * Examples whose features are numbered already: OpenNLP's own indexers would look up each name of each event again,
 * which takes longer than to find the planes.
 */
public final class Indexed extends AbstractDataIndexer {
    private final float[][] amounts;
    private final BitSet aside;

    /**
     * One label, one row of features and one of their values for each example; the features' names by their numbers.
     *
     * @param aside the examples that speak for their own outcome, but against no other
     */
    public Indexed(List<String> labels, int[][] features, float[][] values, String[] names, BitSet aside) {
        this.aside = (BitSet) aside.clone();
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

    /** Of any examples: those that stand aside. */
    static BitSet aside(DataIndexer data) {
        return data instanceof Indexed own ? own.aside : new BitSet();
    }

    @Override
    public int getNumEvents() {
        return contexts.length;
    }

    /** Nothing is left to index. */
    @Override
    public void index(ObjectStream<Event> none) {}
}

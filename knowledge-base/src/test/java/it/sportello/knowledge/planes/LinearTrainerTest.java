package it.sportello.knowledge.planes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;

class LinearTrainerTest {

    @Test
    void anOutcomeMayBeCalledLikeTheOneThatTheTrainerAdds() {
        int[][] features = {{0}, {0, 1}, {2}, {1, 2}};
        float[][] values = {{1}, {1, 0.1f}, {1}, {0.1f, 1}};
        MaxentModel model = trained(List.of("-", "-", "other", "other"), features, values, 3, new BitSet());
        double[] shares = model.eval(new String[] {"0"}, new float[] {1});
        assertEquals(3, shares.length);
        assertEquals("-", model.getOutcome(0));
        assertTrue(shares[0] > shares[2] && shares[2] > shares[1], Arrays.toString(shares));
    }

    /** More outcomes than an example is held against at first, and an example that resembles others more. */
    @Test
    void whatCanBePartedIsPartedAmongManyOutcomes() {
        int outcomes = 60;
        int each = 6;
        Random random = new Random(3);
        List<String> labels = IntStream.range(0, outcomes * each)
                .mapToObj(row -> "outcome" + row / each)
                .toList();
        int[][] features = labels.stream()
                .map(label ->
                        new int[] {Integer.parseInt(label.substring(7)), outcomes + random.nextInt(20), outcomes + 20})
                .toArray(int[][]::new);
        float[][] values =
                labels.stream().map(label -> new float[] {0.5f, 0.8f, 1}).toArray(float[][]::new);
        MaxentModel model = trained(labels, features, values, outcomes + 21, new BitSet());
        for (int row = 0; row < labels.size(); row++) {
            String[] names =
                    Arrays.stream(features[row]).mapToObj(Integer::toString).toArray(String[]::new);
            assertEquals(labels.get(row), model.getBestOutcome(model.eval(names, values[row])));
        }
    }

    @Test
    void whatStandsAsideSpeaksForItsOutcomeAndAgainstNoOther() {
        int[][] features = {{0}, {1}, {1}};
        float[][] values = {{1}, {1}, {1}};
        BitSet aside = new BitSet();
        aside.set(2);
        double[] heard = outcomeOfOne(features, values, new BitSet());
        double[] spared = outcomeOfOne(features, values, aside);
        assertTrue(spared[0] / spared[2] > heard[0] / heard[2], Arrays.toString(spared));
        assertTrue(spared[1] > spared[2], Arrays.toString(spared));
    }

    @Test
    void marginsAreTheLogarithmsOfWhatTheModelSaysBesideTheOutcomeWithoutWeights() {
        int[][] features = {{0, 3}, {0, 1}, {2, 3}, {1, 2}, {1, 3}};
        float[][] values = {{1, 0.4f}, {1, 0.1f}, {0.7f, 1}, {0.1f, 1}, {1, 0.2f}};
        MaxentModel model = trained(List.of("a", "a", "b", "b", "c"), features, values, 4, new BitSet());
        Margins margins = new Margins((AbstractModel) model, new String[] {"3", "unknown", "2", "1", "0"});
        double[] found = margins.of(new int[] {0, 1, 2, 4}, new float[] {0.3f, 5, 0.8f, -0.6f});
        double[] shares = model.eval(new String[] {"3", "2", "0"}, new float[] {0.3f, 0.8f, -0.6f});
        assertEquals(List.of("a", "b", "c"), margins.outcomes());
        for (int outcome = 0; outcome < found.length; outcome++) {
            assertEquals(Math.log(shares[outcome] / shares[3]), found[outcome], 1e-9);
        }
    }

    /** Two examples have the feature that is asked for: one of each outcome. */
    private static double[] outcomeOfOne(int[][] features, float[][] values, BitSet aside) {
        MaxentModel model = trained(List.of("a", "a", "b"), features, values, 2, aside);
        return model.eval(new String[] {"1"}, new float[] {1});
    }

    private static MaxentModel trained(
            List<String> labels, int[][] features, float[][] values, int size, BitSet aside) {
        String[] names = IntStream.range(0, size).mapToObj(Integer::toString).toArray(String[]::new);
        LinearTrainer trainer = new LinearTrainer();
        trainer.init(new TrainingParameters(), new HashMap<>());
        return trainer.doTrain(new Indexed(labels, features, values, names, aside));
    }
}

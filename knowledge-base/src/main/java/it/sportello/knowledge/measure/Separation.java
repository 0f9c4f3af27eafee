package it.sportello.knowledge.measure;

import java.util.List;
import java.util.stream.DoubleStream;

/** How well a figure tells questions with an answer from those without. */
public final class Separation {
    private final double[] inside;
    private final double[] outside;

    public Separation(List<Verdict> inside, List<Verdict> outside) {
        this(inside.stream().mapToDouble(Verdict::confidence), outside.stream().mapToDouble(Verdict::confidence));
    }

    Separation(DoubleStream inside, DoubleStream outside) {
        this.inside = inside.toArray();
        this.outside = outside.sorted().toArray();
    }

    /** The chance that a question with an answer has more than one without; as much counts half (AUROC). */
    public double area() {
        double won = 0;
        for (double figure : inside) {
            won += (below(figure) + below(Math.nextUp(figure))) / 2.0;
        }
        return won / inside.length / outside.length;
    }

    /** How many outside are less than a figure. */
    private int below(double figure) {
        int from = 0;
        int to = outside.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (outside[middle] < figure) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}

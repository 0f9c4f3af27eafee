package it.sportello.knowledge.intent;

import java.util.Arrays;

/** Finds the few widest of many margins without putting all of them in order. */
final class Widest {
    private final double[] margins;
    private final int[] places;
    private int size;

    private Widest(double[] margins, int most) {
        this.margins = margins;
        this.places = new int[Math.min(most, margins.length)];
    }

    /** The places of the widest margins but that one's, at most so many: the widest first, equal ones in their order. */
    static int[] of(double[] margins, int without, int most) {
        Widest widest = new Widest(margins, most);
        for (int place = 0; place < margins.length; place++) {
            if (place != without) {
                widest.see(place);
            }
        }
        return Arrays.copyOf(widest.places, widest.size);
    }

    private void see(int place) {
        if (size == places.length && !isWider(place, places[size - 1])) {
            return;
        }
        int at = size == places.length ? size - 1 : size++;
        for (; at > 0 && isWider(place, places[at - 1]); at--) {
            places[at] = places[at - 1];
        }
        places[at] = place;
    }

    private boolean isWider(int place, int other) {
        return Double.compare(margins[place], margins[other]) > 0;
    }
}

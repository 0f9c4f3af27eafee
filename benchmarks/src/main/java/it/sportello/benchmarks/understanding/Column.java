package it.sportello.benchmarks.understanding;

import java.util.Locale;
import java.util.Objects;

/** A column of a table: which figure stands in it, and how it is written. */
record Column(String title, String figure, Unit unit) {

    /** How a figure is written for people. */
    enum Unit {
        PERCENT(100, "%.1f"),
        SHARE(1, "%.3f"),
        PLAIN(1, "%.1f"),
        MEGABYTES(1e-6, "%.0f");

        private final double factor;
        private final String format;

        Unit(double factor, String format) {
            this.factor = factor;
            this.format = format;
        }

        String written(double value) {
            return String.format(Locale.ROOT, format, factor * value);
        }
    }

    Column {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(unit, "unit");
    }
}

package it.sportello.benchmarks.traffic;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The texts with which a platform's citizens are answered: to the opening, and to each step of the script. */
record Answers(List<String> opening, List<List<String>> steps) {
    Answers {
        opening = List.copyOf(opening);
        steps = steps.stream().map(List::copyOf).toList();
        Objects.requireNonNull(steps, "steps");
    }

    /** Whether no text answers two steps, as the account demands. */
    boolean allDiffer() {
        Set<String> seen = new HashSet<>();
        return steps.stream().flatMap(List::stream).allMatch(seen::add)
                && steps.stream().noneMatch(List::isEmpty);
    }
}

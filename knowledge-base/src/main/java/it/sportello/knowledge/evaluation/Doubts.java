package it.sportello.knowledge.evaluation;

import it.sportello.knowledge.evaluation.LabelledFile.Line;
import it.sportello.knowledge.measure.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is odd in a file and yet no reason to stop: named by line, so that it can be found without being quoted. */
public final class Doubts {
    private Doubts() {}

    /** Of a file to train on. */
    public static List<String> ofTraining(LabelledFile file) {
        return Stream.of(blank(file), lonely(file), divided(file))
                .flatMap(List::stream)
                .toList();
    }

    /** Of a file to ask from, after training on another. */
    public static List<String> ofQuestions(LabelledFile file, Set<String> learnt) {
        List<String> doubts = new ArrayList<>(blank(file));
        file.lines().stream()
                .filter(line -> !learnt.contains(line.example().intent()))
                .filter(line -> !line.example().intent().equals(Verdict.OUT_OF_SCOPE))
                .map(line -> file.name() + ", line " + line.number() + ": no example was learnt for this intent")
                .forEach(doubts::add);
        return doubts;
    }

    private static List<String> blank(LabelledFile file) {
        return file.blank().stream()
                .map(number -> file.name() + ", line " + number + ": empty, left out")
                .toList();
    }

    private static List<String> lonely(LabelledFile file) {
        Map<String, List<Line>> byIntent = file.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> line.example().intent(), LinkedHashMap::new, Collectors.toList()));
        return byIntent.values().stream()
                .filter(lines -> lines.size() == 1)
                .map(lines -> file.name() + ", line " + lines.get(0).number() + ": the only example of its intent")
                .toList();
    }

    private static List<String> divided(LabelledFile file) {
        Map<String, Line> first = new LinkedHashMap<>();
        List<String> doubts = new ArrayList<>();
        for (Line line : file.lines()) {
            Optional.ofNullable(first.putIfAbsent(line.example().text(), line))
                    .filter(other ->
                            !other.example().intent().equals(line.example().intent()))
                    .ifPresent(other -> doubts.add(file.name() + ", lines " + other.number() + " and " + line.number()
                            + ": the same example under two intents"));
        }
        return doubts;
    }
}

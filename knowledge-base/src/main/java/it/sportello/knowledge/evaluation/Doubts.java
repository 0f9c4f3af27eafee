package it.sportello.knowledge.evaluation;

import it.sportello.knowledge.evaluation.LabelledFile.Line;
import it.sportello.knowledge.intent.IntentModel;
import it.sportello.knowledge.measure.Verdict;
import it.sportello.knowledge.spelling.PlainWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is odd in a file and yet no reason to stop: named by line, so that it can be found without being quoted. */
public final class Doubts {
    /** As much as is read of a message; PlainWords says why. */
    private static final int READ = 2000;

    private Doubts() {}

    /** Of a file to train on. */
    public static List<String> ofTraining(LabelledFile file) {
        return Stream.of(blank(file), texts(file), lonely(file), divided(file), misnamed(file))
                .flatMap(List::stream)
                .toList();
    }

    /** Of a file to ask from, after training on another. */
    public static List<String> ofQuestions(LabelledFile file, Set<String> learnt) {
        Predicate<Line> unknown = line -> !learnt.contains(line.example().intent())
                && !line.example().intent().equals(Verdict.OUT_OF_SCOPE);
        return Stream.of(ofUnanswered(file), each(file, unknown, "no example was learnt for this intent"))
                .flatMap(List::stream)
                .toList();
    }

    /** Of a file of questions that nothing answers. */
    public static List<String> ofUnanswered(LabelledFile file) {
        return Stream.of(blank(file), texts(file)).flatMap(List::stream).toList();
    }

    private static List<String> blank(LabelledFile file) {
        return file.blank().stream()
                .map(number -> doubt(file, number, "empty, left out"))
                .toList();
    }

    private static List<String> texts(LabelledFile file) {
        List<String> doubts = new ArrayList<>(
                each(file, line -> PlainWords.of(line.example().text()).isEmpty(), "no words, only signs"));
        doubts.addAll(each(
                file,
                line -> line.example().text().length() > READ,
                "only its first " + READ + " characters are read"));
        return doubts;
    }

    private static List<String> lonely(LabelledFile file) {
        Map<String, List<Line>> byIntent = file.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> line.example().intent(), LinkedHashMap::new, Collectors.toList()));
        return byIntent.values().stream()
                .filter(lines -> lines.size() == 1)
                .map(lines -> doubt(file, lines.get(0).number(), "the only example of its intent"))
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

    /** Who writes so may mean what nothing answers, and would wonder at the figures. */
    private static List<String> misnamed(LabelledFile file) {
        return each(
                        file,
                        line -> Set.of(IntentModel.OFF_TOPIC, "OOS", "Oos")
                                .contains(line.example().intent()),
                        "an intent like any other; what nothing answers is called " + Verdict.OUT_OF_SCOPE)
                .stream()
                .limit(1)
                .toList();
    }

    private static List<String> each(LabelledFile file, Predicate<Line> odd, String what) {
        return file.lines().stream()
                .filter(odd)
                .map(line -> doubt(file, line.number(), what))
                .toList();
    }

    private static String doubt(LabelledFile file, int number, String what) {
        return file.name() + ", line " + number + ": " + what;
    }
}

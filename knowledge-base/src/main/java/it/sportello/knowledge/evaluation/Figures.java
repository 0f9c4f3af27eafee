package it.sportello.knowledge.evaluation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.knowledge.measure.Calibration;
import it.sportello.knowledge.measure.Correctness;
import it.sportello.knowledge.measure.Separation;
import it.sportello.knowledge.measure.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Named figures in the order in which they were found; one that could not be had is there, without a value. */
public final class Figures {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Optional<Double>> values = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** How often it was right. */
    public void correctness(List<Verdict> verdicts) {
        Correctness correctness = new Correctness(verdicts);
        put("accuracy", correctness.accuracy());
        put("top3_accuracy", correctness.amongThree());
        put("macro_f1", correctness.macroF1());
        put("accuracy_at_defaults", correctness.accuracyAtCounter());
        put("c_at_1", correctness.cAtOne());
        put(
                "ece",
                Calibration.error(verdicts.stream().filter(Verdict::isInScope).toList()));
    }

    /** How well it told questions with an answer from those without; nothing where there are only the ones. */
    public void rejection(List<Verdict> inside, List<Verdict> outside) {
        Optional<List<Verdict>> asked = Optional.of(outside).filter(some -> !inside.isEmpty() && !outside.isEmpty());
        put("auroc", asked.map(some -> new Separation(inside, some).area()));
        put("oos_recall_at_defaults", asked.map(some -> share(some, one -> !one.isAnswered())));
        put("oos_recall_below_asking", asked.map(some -> share(some, one -> !one.isHeeded())));
    }

    private static double share(List<Verdict> verdicts, Predicate<Verdict> wanted) {
        return (double) verdicts.stream().filter(wanted).count() / verdicts.size();
    }

    public void put(String name, double value) {
        put(name, Optional.of(value));
    }

    public void put(String name, Optional<Double> value) {
        values.put(name, value);
    }

    void count(String name, long count) {
        counts.put(name, count);
    }

    /** The value of a figure; empty where there is none. */
    public Optional<Double> value(String name) {
        return Optional.ofNullable(counts.get(name))
                .map(Long::doubleValue)
                .or(() -> values.getOrDefault(name, Optional.empty()));
    }

    /** One line a figure; a dash where there is none. */
    public String lines() {
        Stream<String> measured = values.entrySet().stream()
                .map(entry -> entry.getKey() + ": "
                        + entry.getValue()
                                .map(value -> String.format(Locale.ROOT, "%.4f", value))
                                .orElse("-"));
        Stream<String> counted = counts.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue());
        return Stream.concat(measured, counted).collect(Collectors.joining("\n"));
    }

    /** One object. */
    public ObjectNode object() {
        ObjectNode object = JSON.createObjectNode();
        values.forEach((name, value) ->
                value.ifPresentOrElse(one -> object.put(name, one.doubleValue()), () -> object.putNull(name)));
        counts.forEach(object::put);
        return object;
    }

    /** One object on one line. */
    public String json() {
        return object().toString();
    }
}

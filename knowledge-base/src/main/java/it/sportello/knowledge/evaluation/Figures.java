package it.sportello.knowledge.evaluation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Named figures in the order in which they were found; one that could not be had is there, without a value. */
public final class Figures {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Optional<Double>> values = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    Figures() {}

    void put(String name, double value) {
        put(name, Optional.of(value));
    }

    void put(String name, int count) {
        counts.put(name, count);
    }

    void put(String name, Optional<Double> value) {
        values.put(name, value);
    }

    /** The value of a share or a time. */
    public Optional<Double> value(String name) {
        return values.getOrDefault(name, Optional.empty());
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

    /** One object on one line. */
    public String json() {
        ObjectNode object = JSON.createObjectNode();
        values.forEach((name, value) ->
                value.ifPresentOrElse(one -> object.put(name, one.doubleValue()), () -> object.putNull(name)));
        counts.forEach(object::put);
        return object.toString();
    }
}

package it.sportello.benchmarks.understanding;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.knowledge.evaluation.Figures;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The figures of all trials, by set and trial in the order in which they were measured. */
public final class Report {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Map<String, Figures>> sets = new LinkedHashMap<>();

    Report() {}

    void add(String set, Map<String, Figures> trials) {
        sets.computeIfAbsent(set, none -> new LinkedHashMap<>()).putAll(trials);
    }

    Map<String, Map<String, Figures>> sets() {
        return Collections.unmodifiableMap(sets);
    }

    Optional<Double> value(String set, String trial, String figure) {
        return Optional.ofNullable(sets.getOrDefault(set, Map.of()).get(trial)).flatMap(found -> found.value(figure));
    }

    /** Tables for people: all figures, then ours beside those of others where both were measured. */
    public String markdown() throws IOException {
        return Described.tables().of(this);
    }

    /** One object on one line: set, trial, figure. */
    public String json() {
        ObjectNode all = JSON.createObjectNode();
        sets.forEach((set, trials) -> {
            ObjectNode one = all.putObject(set);
            trials.forEach((trial, figures) -> one.set(trial, figures.object()));
        });
        return all.toString();
    }
}

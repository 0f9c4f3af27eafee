package it.sportello.knowledge.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How near a message comes to the nearest example of an intent: the cosine of their features. */
final class Neighbours {
    private record Posting(int example, float value) {}

    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final List<String> intents;

    Neighbours(List<String> intents, List<Weighed> examples) {
        this.intents = List.copyOf(intents);
        for (int example = 0; example < examples.size(); example++) {
            Weighed weighed = examples.get(example);
            for (int at = 0; at < weighed.features().length - 1; at++) {
                postings.computeIfAbsent(weighed.features()[at], feature -> new ArrayList<>())
                        .add(new Posting(example, weighed.values()[at]));
            }
        }
    }

    double nearest(Weighed message, String intent) {
        double[] nearness = new double[intents.size()];
        for (int at = 0; at < message.features().length - 1; at++) {
            float value = message.values()[at];
            for (Posting posting : postings.getOrDefault(message.features()[at], List.of())) {
                nearness[posting.example()] += value * posting.value();
            }
        }
        double best = 0;
        for (int example = 0; example < nearness.length; example++) {
            if (nearness[example] > best && intents.get(example).equals(intent)) {
                best = nearness[example];
            }
        }
        return best;
    }
}

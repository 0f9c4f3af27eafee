package it.sportello.knowledge.understanding;

import it.sportello.core.knowledge.Emergency;
import it.sportello.knowledge.spelling.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Hears danger: fragments found as whole words, whatever the model thinks of the rest. */
final class Alarms {
    private record Fragment(Spelling spelling, List<String> words, Emergency danger) {
        boolean standsIn(List<String> message, int at) {
            int end = at + words.size();
            return end <= message.size() && message.subList(at, end).equals(words);
        }

        int length() {
            return String.join(" ", words).length();
        }
    }

    /** Those that tell most come first. */
    private final List<Fragment> fragments;

    /** The places of the fragments that begin with a word, in ascending order, in each way of spelling. */
    private final Map<Spelling, Map<String, List<Integer>>> byFirstWord = new HashMap<>();

    Alarms(List<DeskWords> desk) {
        this.fragments = desk.stream()
                .flatMap(Alarms::fragments)
                .filter(fragment -> !fragment.words().isEmpty())
                // The longest tells the most: "my father hits me" is a child's, "hits me" is anyone's.
                .sorted(Comparator.comparingInt(fragment -> -fragment.length()))
                .toList();
        for (int place = 0; place < fragments.size(); place++) {
            Fragment fragment = fragments.get(place);
            byFirstWord
                    .computeIfAbsent(fragment.spelling(), spelling -> new HashMap<>())
                    .computeIfAbsent(fragment.words().get(0), word -> new ArrayList<>(1))
                    .add(place);
        }
    }

    private static Stream<Fragment> fragments(DeskWords desk) {
        return desk.emergencies().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream()
                        .map(text ->
                                new Fragment(desk.spelling(), desk.spelling().words(text), entry.getKey())));
    }

    Optional<Emergency> in(List<String> plain) {
        int first = fragments.size();
        for (Map.Entry<Spelling, Map<String, List<Integer>>> each : byFirstWord.entrySet()) {
            List<String> expanded = each.getKey().expanded(plain);
            first = Math.min(first, first(plain, each.getValue()));
            first = expanded.equals(plain) ? first : Math.min(first, first(expanded, each.getValue()));
        }
        return first == fragments.size()
                ? Optional.empty()
                : Optional.of(fragments.get(first).danger());
    }

    /** The place of the fragment in the message that tells most; the number of all where there is none. */
    private int first(List<String> message, Map<String, List<Integer>> byWord) {
        int first = fragments.size();
        for (int at = 0; at < message.size(); at++) {
            for (int place : byWord.getOrDefault(message.get(at), List.of())) {
                first = place < first && fragments.get(place).standsIn(message, at) ? place : first;
            }
        }
        return first;
    }
}

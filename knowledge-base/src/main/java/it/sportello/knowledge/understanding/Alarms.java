package it.sportello.knowledge.understanding;

import it.sportello.core.knowledge.Emergency;
import it.sportello.core.message.Language;
import it.sportello.knowledge.spelling.Spelling;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Hears danger: fragments found as whole words, whatever the model thinks of the rest. */
final class Alarms {
    private record Fragment(Spelling spelling, String words, Emergency danger) {}

    private final List<Fragment> fragments;

    Alarms(List<DeskWords> desk) {
        this.fragments = desk.stream()
                .flatMap(Alarms::fragments)
                .filter(fragment -> !fragment.words().isBlank())
                // The longest tells the most: "my father hits me" is a child's, "hits me" is anyone's.
                .sorted(Comparator.comparingInt(fragment -> -fragment.words().length()))
                .toList();
    }

    private static Stream<Fragment> fragments(DeskWords desk) {
        return desk.emergencies().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream()
                        .map(text -> new Fragment(
                                desk.spelling(), spaced(desk.spelling().words(text)), entry.getKey())));
    }

    Optional<Emergency> in(List<String> plain) {
        Map<Language, String> read = new HashMap<>();
        return fragments.stream()
                .filter(fragment -> read.computeIfAbsent(
                                fragment.spelling().language(),
                                language -> both(plain, fragment.spelling().expanded(plain)))
                        .contains(fragment.words()))
                .map(Fragment::danger)
                .findFirst();
    }

    /** As written and with abbreviations written out; the bar keeps a fragment from spanning the two. */
    private static String both(List<String> plain, List<String> expanded) {
        return plain.equals(expanded) ? spaced(plain) : spaced(plain) + '|' + spaced(expanded);
    }

    private static String spaced(List<String> words) {
        return ' ' + String.join(" ", words) + ' ';
    }
}

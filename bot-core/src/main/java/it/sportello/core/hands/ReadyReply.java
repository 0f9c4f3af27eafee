package it.sportello.core.hands;

import it.sportello.core.knowledge.OfficeId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reply that is written once and sent often.
 *
 * @param id 0 while it is not kept
 * @param shortcut by which it is called, without the slash: unique in its office
 * @param office whose tickets it is for; empty for all
 * @param text in which {@code {name}} stands for what is known of the ticket
 */
public record ReadyReply(long id, String shortcut, Optional<OfficeId> office, String text) {
    private static final Pattern SHORTCUT = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");
    private static final Pattern PLACE = Pattern.compile("\\{(\\p{L}{1,30})\\}");

    public ReadyReply {
        Objects.requireNonNull(shortcut, "shortcut");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(text, "text");
        if (!isShortcut(shortcut)) {
            throw new IllegalArgumentException("shortcut: lower case letters, digits and hyphens, at most 30");
        }
    }

    public static boolean isShortcut(String text) {
        return SHORTCUT.matcher(text).matches();
    }

    /** The names of its places, in their order. */
    public static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .toList();
    }

    public boolean isFor(Optional<OfficeId> wanted) {
        return office.isEmpty() || office.equals(wanted);
    }

    /** The text with the values in their places; a place without a value stays, so that whoever sends it sees it. */
    public String filled(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    private static String value(MatchResult place, Map<String, String> values) {
        return values.getOrDefault(place.group(1), place.group());
    }
}

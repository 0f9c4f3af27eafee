package it.sportello.core.announcement;

import it.sportello.core.message.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that citizens should hear before anything else.
 *
 * @param texts plain words, by language; at least one
 * @param to the first moment at which it is not in force any more
 * @param area streets or districts of which one must be named in the question or in the one before; empty: everyone
 */
public record Announcement(
        long id, Map<Language, String> texts, Instant from, Instant to, List<String> area, Concern concern) {

    /** As long as it may be, so that with a heading it fits every channel. */
    public static final int LONGEST = 1000;

    public Announcement {
        texts = Map.copyOf(texts);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        area = List.copyOf(area);
        Objects.requireNonNull(concern, "concern");
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("announcement: a text is wanted");
        }
    }

    public boolean isInForce(Instant now) {
        return !now.isBefore(from) && now.isBefore(to);
    }

    /** The language in which it is said to whom speaks that one: the same, Italian, or the only one there is. */
    public Language spoken(Language wanted) {
        return Optional.of(wanted)
                .filter(texts::containsKey)
                .or(() -> Optional.of(Language.ITALIAN).filter(texts::containsKey))
                .orElseGet(() -> texts.keySet().iterator().next());
    }

    public String text(Language spoken) {
        return Objects.requireNonNull(texts.get(spoken), "text");
    }
}

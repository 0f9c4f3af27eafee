package it.sportello.core.crowd;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names an open question: by its ticket, or by its conversation where it has none.
 *
 * @param number of the ticket or of the conversation
 */
public record QuestionId(Kind kind, long number) {
    private static final Pattern SHAPE = Pattern.compile("[tc][1-9]\\d{0,17}");

    /** What the number is of. */
    public enum Kind {
        TICKET('t'),
        CONVERSATION('c');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }
    }

    public QuestionId {
        Objects.requireNonNull(kind, "kind");
    }

    public static QuestionId ofTicket(long ticket) {
        return new QuestionId(Kind.TICKET, ticket);
    }

    /** As {@link #text} wrote it; empty for any other text from outside. */
    public static Optional<QuestionId> read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        Kind kind = text.charAt(0) == Kind.TICKET.sign ? Kind.TICKET : Kind.CONVERSATION;
        return Optional.of(new QuestionId(kind, Long.parseLong(text.substring(1))));
    }

    public String text() {
        return kind.sign + Long.toString(number);
    }
}

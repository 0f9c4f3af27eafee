package it.sportello.core.audit;

import it.sportello.core.staff.StaffId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that was done.
 *
 * @param who empty where it was nobody that is known: a command, the service itself, a failed sign-in under a strange name
 * @param what a fixed word such as {@code tickets.claim}
 * @param thing the number or name of what it was done to; may be empty
 * @param note fixed words and ids that tell more; may be empty
 */
public record Deed(Optional<StaffId> who, String what, String thing, String note) {
    public static final int LONGEST = 200;
    private static final Pattern WHAT = Pattern.compile("[a-z0-9.-]{1,60}");

    public Deed {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(what, "what");
        if (!WHAT.matcher(what).matches()) {
            throw new IllegalArgumentException("a fixed word is wanted");
        }
        thing = cut(thing);
        note = cut(note);
    }

    public Deed(Optional<StaffId> who, String what, String thing) {
        this(who, what, thing, "");
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}

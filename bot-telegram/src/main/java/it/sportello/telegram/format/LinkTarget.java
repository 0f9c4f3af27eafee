package it.sportello.telegram.format;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where a link leads. Telegram follows tags to web pages only and drops those to telephones and mailboxes, whose
 * numbers and addresses it recognises in the text itself: there they must stand.
 *
 * @param address empty where it is of a kind that nobody should follow
 */
record LinkTarget(String address) {
    private static final Pattern FOLLOWED = Pattern.compile("(https?://|tel:|mailto:).+", Pattern.CASE_INSENSITIVE);
    private static final Pattern REACHED = Pattern.compile("^(tel|mailto):", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER_OR_MAILBOX = Pattern.compile("@|[0-9](\\D*[0-9]){4}");
    /** Short enough that a message holds it, however much of it has to be escaped. */
    private static final int LONGEST = 500;

    LinkTarget {
        Objects.requireNonNull(address, "address");
    }

    static LinkTarget of(String destination) {
        return new LinkTarget(FOLLOWED.matcher(destination).matches() ? destination : "");
    }

    boolean fitsATag() {
        return !address.isEmpty() && address.length() <= LONGEST;
    }

    /** The address as a reader would write it down. */
    String words() {
        return REACHED.matcher(address).replaceFirst("");
    }

    /** Whether a reader can follow the link when he sees only this label of it. */
    boolean isShownBy(String label, boolean tags) {
        if (address.isEmpty() || label.contains(words())) {
            return true;
        }
        return REACHED.matcher(address).find()
                ? NUMBER_OR_MAILBOX.matcher(label).find()
                : tags && fitsATag();
    }
}

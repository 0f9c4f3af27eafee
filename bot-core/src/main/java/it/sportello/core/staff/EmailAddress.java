package it.sportello.core.staff;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a staff member reads e-mail. Hidden in logs. */
public record EmailAddress(String value) {
    public static final int LONGEST = 254;

    /** What every mail server takes: whether there is such a mailbox only a letter tells. */
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

    public EmailAddress {
        Objects.requireNonNull(value, "value");
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("no e-mail address");
        }
    }

    /** The address that was typed; empty where it is none. */
    public static Optional<EmailAddress> of(String typed) {
        String stripped = typed.strip();
        return stripped.length() <= LONGEST && SHAPE.matcher(stripped).matches()
                ? Optional.of(new EmailAddress(stripped))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}

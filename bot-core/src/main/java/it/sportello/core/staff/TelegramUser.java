package it.sportello.core.staff;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number by which Telegram knows a person; it never changes, while a name may. Hidden in logs. */
public record TelegramUser(long number) {
    /** Telegram's numbers of persons are positive and fit into 52 bits. */
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{0,15}");

    private static final long GREATEST = (1L << 52) - 1;

    public TelegramUser {
        if (number < 1 || number > GREATEST) {
            throw new IllegalArgumentException("no number of a person on Telegram");
        }
    }

    /** The number that was typed; empty where it is none. */
    public static Optional<TelegramUser> of(String typed) {
        String stripped = typed.strip();
        return Optional.of(stripped)
                .filter(text -> SHAPE.matcher(text).matches())
                .map(Long::parseLong)
                .filter(number -> number <= GREATEST)
                .map(TelegramUser::new);
    }

    @Override
    public String toString() {
        return "TelegramUser[hidden]";
    }
}

package it.sportello.core.message;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wants by what he did in a topic. What begins with a stroke never reaches a citizen, whatever it is.
 *
 * @param text the words for the citizen of a REPLY or CLOSE, for the colleagues of a NOTE; otherwise empty
 */
public record StaffOrder(Kind kind, Words text) {

    /** What is wanted. */
    public enum Kind {
        /** To say something to the citizen. */
        REPLY,
        /** To close the ticket, with last words or without. */
        CLOSE,
        /** To give the ticket back; the bot has the word. */
        TO_BOT,
        TAKE,
        /** Words for the colleagues alone. */
        NOTE,
        HELP,
        /** A command that there is not. */
        UNKNOWN,
        /** No words: a picture, a voice note and the like. */
        UNREADABLE,
        /** He changed what he had written, which has reached the citizen already. */
        EDITED,
        /** He closed the topic itself. */
        TOPIC_CLOSED,
        TOPIC_REOPENED
    }

    private static final String NOTE_MARK = "//";
    private static final Pattern COMMAND = Pattern.compile("/(\\w+)(?:@\\w+)?\\s*(.*)", Pattern.DOTALL);
    private static final Map<String, Kind> COMMANDS = Map.of(
            "chiudi", Kind.CLOSE,
            "close", Kind.CLOSE,
            "bot", Kind.TO_BOT,
            "prendi", Kind.TAKE,
            "take", Kind.TAKE,
            "nota", Kind.NOTE,
            "note", Kind.NOTE,
            "aiuto", Kind.HELP,
            "help", Kind.HELP,
            "start", Kind.HELP);
    private static final Map<String, Kind> BUTTONS =
            Map.of("staff:take", Kind.TAKE, "staff:bot", Kind.TO_BOT, "staff:close", Kind.CLOSE);

    public StaffOrder {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    public static StaffOrder of(Kind kind) {
        return new StaffOrder(kind, Words.NONE);
    }

    /** What somebody wants who wrote that. */
    public static StaffOrder written(String text) {
        String said = text.strip();
        if (said.isEmpty()) {
            return of(Kind.UNREADABLE);
        }
        if (said.startsWith(NOTE_MARK)) {
            return new StaffOrder(
                    Kind.NOTE, new Words(said.substring(NOTE_MARK.length()).strip()));
        }
        return said.startsWith("/") ? commanded(said) : new StaffOrder(Kind.REPLY, new Words(said));
    }

    private static StaffOrder commanded(String said) {
        Matcher command = COMMAND.matcher(said);
        if (!command.matches()) {
            return of(Kind.UNKNOWN);
        }
        Kind kind = COMMANDS.getOrDefault(command.group(1).toLowerCase(Locale.ROOT), Kind.UNKNOWN);
        boolean speaks = kind == Kind.CLOSE || kind == Kind.NOTE;
        return new StaffOrder(kind, speaks ? new Words(command.group(2).strip()) : Words.NONE);
    }

    /** What the button of that token wants; empty where it is none of ours. */
    public static Optional<StaffOrder> pressed(String token) {
        return Optional.ofNullable(BUTTONS.get(token)).map(StaffOrder::of);
    }
}

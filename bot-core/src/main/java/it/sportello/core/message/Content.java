package it.sportello.core.message;

import java.util.Objects;
import java.util.function.Function;

/** What an incoming message holds. */
public sealed interface Content {

    /** Typed words; they may be empty. */
    record Text(Words words) implements Content {
        public Text {
            Objects.requireNonNull(words, "words");
        }
    }

    /** A button or list row that was offered and is now pressed: its token, and the label that the citizen saw. */
    record Choice(String token, Words label) implements Content {
        public Choice {
            Objects.requireNonNull(token, "token");
            Objects.requireNonNull(label, "label");
        }
    }

    /** A command such as {@code /start}: its name in lower case without the slash, and what followed it. */
    record Command(String name, Words argument) implements Content {
        public Command {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(argument, "argument");
        }
    }

    /** Something that cannot be read, with its caption, which may be empty. */
    record Unreadable(Kind kind, Words caption) implements Content {
        public Unreadable {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(caption, "caption");
        }
    }

    /** The kinds of content that the counter answers with a friendly sentence. */
    enum Kind {
        VOICE,
        IMAGE,
        VIDEO,
        DOCUMENT,
        STICKER,
        LOCATION,
        CONTACT,
        UNKNOWN
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(
            Function<Text, T> text,
            Function<Choice, T> choice,
            Function<Command, T> command,
            Function<Unreadable, T> unreadable) {
        if (this instanceof Text it) {
            return text.apply(it);
        }
        if (this instanceof Choice it) {
            return choice.apply(it);
        }
        if (this instanceof Command it) {
            return command.apply(it);
        }
        return unreadable.apply((Unreadable) this);
    }
}

package it.sportello.knowledge.intent;

import java.util.Objects;

/** A message and the intent that it has. It may come from a citizen, and so the text is hidden in logs. */
public record Example(String intent, String text) {
    public Example {
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "Example[" + intent + ", " + text.length() + " characters]";
    }
}

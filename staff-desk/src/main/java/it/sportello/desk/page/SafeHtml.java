package it.sportello.desk.page;

import java.util.Objects;

/** Markup that templates may put on a page as it is. Nothing but {@link SafeMarkdown} makes it. Hidden in logs. */
public record SafeHtml(String value) {
    public SafeHtml {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return "SafeHtml[" + value.length() + " characters]";
    }
}

package it.sportello.core.message;

/**
 * What the counter says, in CommonMark: paragraphs, lists, strong, emphasis, links, nothing else. Channels turn it into
 * their own dialect. It may quote a person, and so it is hidden in logs.
 */
public record Markdown(String value) {
    @Override
    public String toString() {
        return "Markdown[" + value.length() + " characters]";
    }
}

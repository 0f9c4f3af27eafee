package it.sportello.core.message;

/**
 * The platform's own name for one message or event, unique within its channel: what repeated deliveries share. Some
 * platforms build it from the citizen's address, so it is hidden in logs.
 */
public record MessageRef(String value) {
    private static final int LONGEST = 300;

    public MessageRef {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("message reference: 1 to " + LONGEST + " characters are wanted");
        }
    }

    @Override
    public String toString() {
        return "MessageRef[hidden]";
    }
}

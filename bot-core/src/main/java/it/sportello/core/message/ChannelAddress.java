package it.sportello.core.message;

/** Where a citizen is reached on one channel: a chat number, a telephone number, a browser's key. Hidden in logs. */
public record ChannelAddress(String value) {
    private static final int LONGEST = 200;

    public ChannelAddress {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("channel address: 1 to " + LONGEST + " characters are wanted");
        }
    }

    @Override
    public String toString() {
        return "ChannelAddress[hidden]";
    }
}

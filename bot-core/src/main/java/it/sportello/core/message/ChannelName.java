package it.sportello.core.message;

import java.util.regex.Pattern;

/** The name of a channel, as it stands in tables, paths and metrics: lower-case letters, at most 20. */
public record ChannelName(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{1,20}");

    public ChannelName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("channel name: 1 to 20 lower-case letters are wanted");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

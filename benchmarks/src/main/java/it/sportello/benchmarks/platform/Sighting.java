package it.sportello.benchmarks.platform;

import java.util.Objects;

/**
 * One message as it reached the platform.
 *
 * @param at in the nanoseconds of {@link System#nanoTime}, which all processes of one machine count alike
 * @param chat the channel and the citizen's address there
 * @param words what stands for its text; the same text always gives the same
 * @param name the platform's name for the message
 */
public record Sighting(long at, String chat, String words, String name) {
    public Sighting {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(name, "name");
    }

    /** The form in which one process tells another; no part of it holds a blank. */
    String line() {
        return at + " " + chat + " " + words + " " + name;
    }

    /** Reads what {@link #line} wrote. */
    public static Sighting of(String line) {
        String[] parts = line.split(" ", 4);
        return new Sighting(Long.parseLong(parts[0]), parts[1], parts[2], parts[3]);
    }
}

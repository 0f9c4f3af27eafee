package it.sportello.server.settings;

import it.sportello.core.counter.Fragments;
import java.time.Duration;
import java.util.Objects;

/**
 * How the counter deals with a rush and with questions in pieces.
 *
 * @param fragments how long a piece of a question waits for the rest
 * @param mostWaiting with so many messages waiting to be attended, platforms are asked to come back later
 */
public record CounterSettings(Fragments fragments, int mostWaiting) {
    public CounterSettings {
        Objects.requireNonNull(fragments, "fragments");
    }

    static CounterSettings of(Values values) throws SettingsProblem {
        int seconds = values.number("counter.fragment-seconds", 2, 0, 30);
        return new CounterSettings(
                new Fragments(Duration.ofSeconds(seconds)),
                values.number("counter.most-waiting", 100_000, 100, 10_000_000));
    }
}

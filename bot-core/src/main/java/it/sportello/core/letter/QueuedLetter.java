package it.sportello.core.letter;

import java.util.Objects;

/**
 * A letter that somebody has taken to send it.
 *
 * @param token by which a reply to it is recognised; nobody can guess it
 * @param attempts how often it was taken, this time included
 * @param unknownOutcomes how often nobody learnt whether it went out
 */
public record QueuedLetter(long id, Letter letter, String token, int attempts, int unknownOutcomes) {
    public QueuedLetter {
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(token, "token");
    }

    @Override
    public String toString() {
        return "QueuedLetter[" + id + "]";
    }
}

package it.sportello.core.letter;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where letters wait until they are sent. */
public interface Letters {

    /** Queues those that were never queued before; a letter whose ticket or reader is gone is dropped. */
    Future<Void> post(List<Letter> letters);

    /**
     * The oldest letter that is due and that nobody else has taken. Whoever takes it has to settle it within the lease;
     * afterwards it counts as an unknown outcome, and is taken again.
     */
    Future<Optional<QueuedLetter>> take(Duration lease);

    /** It went out. */
    Future<Void> sent(long id);

    /** It did not go out; it is due again after the pause. */
    Future<Void> postpone(long id, Duration pause);

    /** Nobody knows whether it went out; it is due again after the pause. */
    Future<Void> doubtful(long id, Duration pause);

    /** It will never go out: it waits no more. */
    Future<Void> giveUp(long id, String why);

    /** The letter of that token. */
    Future<Optional<Letter>> known(String token);
}

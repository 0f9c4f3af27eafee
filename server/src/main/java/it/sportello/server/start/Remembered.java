package it.sportello.server.start;

import io.vertx.core.Future;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that is kept in the database, as this node last could read it. */
final class Remembered<T> implements Supplier<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final String what;
    private final Supplier<Future<T>> reading;
    private volatile T known;
    private Future<Void> last = Future.succeededFuture();

    /**
     * Something that nobody has read yet.
     *
     * @param what its name in the log
     * @param first what it is until then
     */
    Remembered(String what, Supplier<Future<T>> reading, T first) {
        this.what = Objects.requireNonNull(what, "what");
        this.reading = Objects.requireNonNull(reading, "reading");
        this.known = Objects.requireNonNull(first, "first");
    }

    /**
     * Reads it again; where it cannot be read, the last stays. One look at a time, so that what was read first is never
     * put in place of what was read later.
     */
    synchronized Future<Void> look() {
        last = last.transform(before -> reading.get())
                .onSuccess(read -> known = read)
                .<Void>mapEmpty()
                .recover(failure -> {
                    LOG.warn("{} not read: cause={}", what, failure.getClass().getName());
                    return Future.succeededFuture();
                });
        return last;
    }

    @Override
    public T get() {
        return known;
    }
}

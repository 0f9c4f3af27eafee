package it.sportello.knowledge.opening;

import io.vertx.core.Future;
import java.util.Optional;

/** What is there for citizens, and whether they were let in. */
public interface Openings {
    /** Of the latest release; nothing where there is none. */
    Future<Stock> stock();

    /** The last time that citizens were let in; what was opened once is not closed by what is missing later. */
    Future<Optional<Opening>> last();

    /** Notes that all is in order; nothing where citizens are in already. */
    Future<Void> open();

    /** Lets citizens in for that reason. */
    Future<Void> open(Opening.Reason reason);
}

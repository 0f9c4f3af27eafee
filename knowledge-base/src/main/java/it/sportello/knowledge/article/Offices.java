package it.sportello.knowledge.article;

import io.vertx.core.Future;
import java.util.List;

/** Where offices are kept. */
public interface Offices {

    /** All offices in the order in which they were added: the first takes tickets that no office owns. */
    Future<List<Office>> all();

    /** Adds an office, or renames the one of that id. */
    Future<Void> save(Office office);
}

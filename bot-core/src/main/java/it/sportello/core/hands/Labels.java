package it.sportello.core.hands;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** Where labels are kept, and which tickets have them. */
public interface Labels {

    /** All of them by name. */
    Future<List<Label>> all();

    /** Adds one, or changes the one of that id; false where the name is taken, or there is no such one. */
    Future<Boolean> save(Label label);

    /** Removes it from every ticket as well. */
    Future<Void> remove(long id);

    /** The labels of these tickets by name; a ticket without any is absent. */
    Future<Map<Long, List<Label>>> of(List<Long> tickets);

    /** Labels a ticket; false where there is no such ticket or label. One that it has already is no change. */
    Future<Boolean> put(long ticket, long label);

    Future<Void> take(long ticket, long label);
}

package it.sportello.core.hands;

import io.vertx.core.Future;
import java.util.List;

/** Where ready-made replies are kept. */
public interface ReadyReplies {

    /** All of them by shortcut, those for all offices before an office's own. */
    Future<List<ReadyReply>> all();

    /** Adds one, or changes the one of that id; false where its shortcut is taken in its office, or there is no such one. */
    Future<Boolean> save(ReadyReply reply);

    Future<Void> remove(long id);
}

package it.sportello.server.start;

import it.sportello.storage.Notice;
import it.sportello.storage.PgNotices;
import java.util.Collection;
import java.util.Map;

/**
 * What a node has in memory of what others may change: it looks at it again when a notice tells of a change, and with each
 * round, for a notice may be lost.
 */
final class Looks {
    private final Map<Notice, Runnable> byNotice;

    /** @param byNotice what to look at; each look says by itself when it failed */
    Looks(Map<Notice, Runnable> byNotice) {
        this.byNotice = Map.copyOf(byNotice);
    }

    void listen(PgNotices notices) {
        byNotice.forEach((notice, look) -> notices.listen(notice, payload -> look.run()));
    }

    /** For the rounds. */
    Collection<Runnable> all() {
        return byNotice.values();
    }
}

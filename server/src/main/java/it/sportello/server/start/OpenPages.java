package it.sportello.server.start;

import it.sportello.desk.live.Happenings;
import it.sportello.server.http.LiveLines;
import it.sportello.storage.Notice;
import it.sportello.storage.PgNotices;

/** What the pages that stand open before citizens and staff are told of. */
final class OpenPages {
    private final LiveLines lines = new LiveLines(PgNotices::keyOf);
    private final Happenings happenings = new Happenings(PgNotices::keyOf);

    /** For the chat's pages. */
    LiveLines lines() {
        return lines;
    }

    /** For the desk's. */
    Happenings happenings() {
        return happenings;
    }

    void listen(PgNotices notices) {
        notices.listen(Notice.LINE, this::lineChanged);
        notices.listen(Notice.TICKET, this::ticketChanged);
    }

    private void lineChanged(String payload) {
        if (payload.isEmpty()) {
            lines.anyChanged();
        } else {
            lines.changed(payload);
            happenings.lineChanged(payload);
        }
    }

    private void ticketChanged(String payload) {
        if (payload.isEmpty()) {
            happenings.anyChanged();
        } else {
            happenings.ticketChanged(payload);
        }
    }
}

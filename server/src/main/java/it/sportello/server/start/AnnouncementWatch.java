package it.sportello.server.start;

import io.vertx.core.Future;
import it.sportello.core.announcement.Announcement;
import it.sportello.core.announcement.Announcements;
import it.sportello.core.announcement.Board;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What this node announces: read again at each notice and now and then. */
final class AnnouncementWatch implements Board {
    private final Remembered<List<Announcement>> coming;

    AnnouncementWatch(Announcements announcements, InstantSource clock) {
        this.coming = new Remembered<>("announcements", () -> announcements.coming(clock.instant()), List.of());
    }

    Future<Void> look() {
        return coming.look();
    }

    @Override
    public List<Announcement> at(Instant now) {
        return coming.get().stream().filter(one -> one.isInForce(now)).toList();
    }
}

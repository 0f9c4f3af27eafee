package it.sportello.server.start;

import io.vertx.core.Future;
import it.sportello.core.announcement.Announcement;
import it.sportello.core.announcement.Announcements;
import it.sportello.core.announcement.Board;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this node announces: read again at each notice and now and then. Where it cannot be read, the last stays. */
final class AnnouncementWatch implements Board {
    private static final Logger LOG = LoggerFactory.getLogger(AnnouncementWatch.class);

    private final Announcements announcements;
    private final InstantSource clock;
    private volatile List<Announcement> coming = List.of();
    private Future<Void> last = Future.succeededFuture();

    AnnouncementWatch(Announcements announcements, InstantSource clock) {
        this.announcements = Objects.requireNonNull(announcements, "announcements");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** One look at a time, so that what was read first is never put in place of what was read later. */
    synchronized Future<Void> look() {
        last = last.transform(before -> announcements.coming(clock.instant()))
                .onSuccess(read -> coming = read)
                .<Void>mapEmpty()
                .recover(failure -> {
                    LOG.warn(
                            "announcements not read: cause={}",
                            failure.getClass().getName());
                    return Future.succeededFuture();
                });
        return last;
    }

    @Override
    public List<Announcement> at(Instant now) {
        return coming.stream().filter(one -> one.isInForce(now)).toList();
    }
}

package it.sportello.core.announcement;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Announcements in memory; what is kept is on the board at once. */
public final class InMemoryAnnouncements implements Announcements, Board {
    private final Map<Long, Announcement> kept = new TreeMap<>();

    @Override
    public synchronized List<Announcement> at(Instant now) {
        return kept.values().stream().filter(one -> one.isInForce(now)).toList();
    }

    @Override
    public synchronized Future<List<Announcement>> coming(Instant now) {
        return Future.succeededFuture(kept.values().stream()
                .filter(one -> one.to().isAfter(now))
                .sorted(Comparator.comparing(Announcement::from).thenComparing(Announcement::id))
                .toList());
    }

    @Override
    public synchronized Future<List<Announcement>> past(Instant now, int limit) {
        return Future.succeededFuture(kept.values().stream()
                .filter(one -> !one.to().isAfter(now))
                .sorted(Comparator.comparing(Announcement::to)
                        .thenComparing(Announcement::id)
                        .reversed())
                .limit(limit)
                .toList());
    }

    @Override
    public synchronized Future<Optional<Announcement>> find(long id) {
        return Future.succeededFuture(Optional.ofNullable(kept.get(id)));
    }

    @Override
    public synchronized Future<Long> add(Announcement announcement, StaffId who) {
        long id = kept.size() + 1L;
        kept.put(id, numbered(announcement, id));
        return Future.succeededFuture(id);
    }

    @Override
    public synchronized Future<Boolean> change(Announcement announcement, StaffId who) {
        boolean known = kept.containsKey(announcement.id());
        if (known) {
            kept.put(announcement.id(), announcement);
        }
        return Future.succeededFuture(known);
    }

    @Override
    public synchronized Future<Boolean> end(long id, Instant now, StaffId who) {
        Optional<Announcement> open =
                Optional.ofNullable(kept.get(id)).filter(one -> one.to().isAfter(now));
        open.ifPresent(one -> kept.put(id, until(one, now)));
        return Future.succeededFuture(open.isPresent());
    }

    private static Announcement numbered(Announcement one, long id) {
        return new Announcement(id, one.texts(), one.from(), one.to(), one.area(), one.concern());
    }

    private static Announcement until(Announcement one, Instant end) {
        Instant from = one.from().isBefore(end) ? one.from() : end;
        return new Announcement(one.id(), one.texts(), from, end, one.area(), one.concern());
    }
}

package it.sportello.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.counter.Await;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeping of deeds promises. */
public interface AuditTrailContract {
    Deed CLAIM = new Deed(Optional.of(new StaffId(1)), "tickets.claim", "42");
    Deed CLOSE = new Deed(Optional.of(new StaffId(2)), "tickets.close", "42");
    Deed GRANT = new Deed(Optional.of(new StaffId(1)), "accounts.roles", "7", "editor everywhere");
    Deed STRANGER = new Deed(Optional.empty(), "sign-in-failed", "");

    AuditTrail trail();

    @Test
    default void theLatestDeedComesFirstAndPageByPage() {
        keep(CLAIM, CLOSE, GRANT);
        assertEquals(List.of(GRANT, CLOSE), deeds(DeedSearch.ALL, 2, 0));
        assertEquals(List.of(CLAIM), deeds(DeedSearch.ALL, 2, 2));
    }

    @Test
    default void deedsAreFoundByWhoAndWhat() {
        keep(CLAIM, CLOSE, GRANT, STRANGER);
        assertEquals(List.of(GRANT, CLAIM), deeds(search(Optional.of(new StaffId(1)), Optional.empty()), 10, 0));
        assertEquals(List.of(CLOSE), deeds(search(Optional.empty(), Optional.of("tickets.close")), 10, 0));
        assertEquals(List.of(CLOSE, CLAIM), deeds(search(Optional.empty(), Optional.of("tickets")), 10, 0));
        assertEquals(List.of(), deeds(search(Optional.empty(), Optional.of("tick")), 10, 0));
        assertEquals(List.of(), deeds(search(Optional.of(new StaffId(2)), Optional.of("accounts")), 10, 0));
    }

    @Test
    default void deedsAreFoundByTheirTimeTheEndExcluded() {
        keep(CLAIM);
        Instant at = Await.value(trail().search(DeedSearch.ALL, 1, 0)).get(0).at();
        assertEquals(List.of(CLAIM), deeds(between(at, at.plusMillis(1)), 10, 0));
        assertEquals(List.of(), deeds(between(at.plusMillis(1), at.plusSeconds(1)), 10, 0));
        assertEquals(List.of(), deeds(between(at.minusSeconds(1), at), 10, 0));
    }

    @Test
    default void everyKindIsListedOnce() {
        keep(GRANT, CLAIM, CLAIM, STRANGER);
        assertEquals(List.of("accounts.roles", "sign-in-failed", "tickets.claim"), Await.value(trail().kinds()));
    }

    private void keep(Deed... deeds) {
        for (Deed deed : deeds) {
            Await.value(trail().add(deed));
        }
    }

    private List<Deed> deeds(DeedSearch search, int limit, int offset) {
        return Await.value(trail().search(search, limit, offset)).stream()
                .map(KeptDeed::deed)
                .toList();
    }

    private static DeedSearch search(Optional<StaffId> who, Optional<String> what) {
        return new DeedSearch(who, what, Optional.empty(), Optional.empty());
    }

    private static DeedSearch between(Instant from, Instant until) {
        return new DeedSearch(Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(until));
    }
}

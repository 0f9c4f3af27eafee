package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.page.Moments;
import it.sportello.knowledge.article.Offices;
import java.util.function.Supplier;

/**
 * Whom a ticket may speak of: the staff and the offices by name.
 *
 * @param moments how times are written
 */
record Acquaintance(StaffMembers members, Offices offices, Supplier<OpeningHours> hours, Moments moments) {
    Future<TicketFacts> facts() {
        return Future.all(members.all(), offices.all())
                .map(both -> new TicketFacts(both.resultAt(0), both.resultAt(1), hours.get(), moments));
    }
}

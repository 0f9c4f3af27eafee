package it.sportello.desk;

import io.vertx.core.Vertx;
import it.sportello.core.ticket.Notices;
import it.sportello.core.ticket.Relief;
import it.sportello.desk.account.OneTimePasswords;
import it.sportello.desk.administration.AccountPages;
import it.sportello.desk.administration.AuditPages;
import it.sportello.desk.administration.ErasurePages;
import it.sportello.desk.administration.OfficePages;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.guard.Ledger;
import it.sportello.desk.house.DetailsPages;
import it.sportello.desk.house.HoursPages;
import it.sportello.desk.opening.FirstStepsPages;
import it.sportello.desk.page.Moments;
import it.sportello.desk.trial.Trial;
import it.sportello.knowledge.article.Offices;
import java.util.List;
import java.util.stream.Stream;

/** The pages on which the house itself is kept: accounts, offices, and who did what. */
final class HousePages {
    private final Vertx vertx;
    private final DeskPorts ports;
    private final Ledger ledger;
    private final Moments moments;

    HousePages(Vertx vertx, DeskPorts ports, Ledger ledger, Moments moments) {
        this.vertx = vertx;
        this.ports = ports;
        this.ledger = ledger;
        this.moments = moments;
    }

    List<DeskRoute> routes() {
        DeskPorts.Staff staff = ports.staff();
        Offices offices = ports.knowledge().offices();
        return Stream.of(
                        new AccountPages(
                                        new AccountPages.Sources(staff.members(), staff.sessions(), offices),
                                        new OneTimePasswords(vertx),
                                        relief(),
                                        ledger)
                                .routes(),
                        new OfficePages(offices).routes(),
                        new FirstStepsPages(
                                        staff.threshold(),
                                        new Trial(ports.knowledge().published()),
                                        staff.members(),
                                        moments)
                                .routes(),
                        new DetailsPages(
                                        staff.threshold().household(),
                                        ports.counter().phrases(),
                                        staff.members(),
                                        moments)
                                .routes(),
                        new HoursPages(staff.threshold().household(), staff.members(), offices, moments).routes(),
                        new ErasurePages(ports.counter().tickets(), staff.erasures()).routes(),
                        new AuditPages(staff.audit(), staff.members(), moments).routes())
                .flatMap(List::stream)
                .toList();
    }

    private Relief relief() {
        return new Relief(
                ports.counter().tickets(),
                new Notices(ports.counter().conversations(), ports.counter().phrases()));
    }
}

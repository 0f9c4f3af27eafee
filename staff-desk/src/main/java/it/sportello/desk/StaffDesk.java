package it.sportello.desk;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import it.sportello.desk.account.Accounts;
import it.sportello.desk.freshness.Attention;
import it.sportello.desk.guard.Cookies;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.guard.Door;
import it.sportello.desk.guard.Ledger;
import it.sportello.desk.guard.Sessions;
import it.sportello.desk.page.Layout;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Templates;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The staff's pages at {@code /desk}. */
public final class StaffDesk {
    private final Door door;
    private final List<DeskRoute> routes;

    public StaffDesk(Vertx vertx, DeskSettings settings, DeskPorts ports, InstantSource clock) {
        Cookies cookies = new Cookies(settings.secureCookies());
        Sessions sessions = new Sessions(
                ports.staff().sessions(),
                cookies,
                new Sessions.Lifetime(settings.sessionUnused(), DeskSettings.WHOLE_SESSION));
        Layout layout = new Layout(
                () -> ports.staff().threshold().household().inForce().details().name(),
                ports.counter().tickets(),
                new Templates());
        Ledger ledger = new Ledger(ports.staff().audit());
        this.door = new Door(
                sessions,
                cookies,
                clock,
                new Door.Writing(ports.staff().members(), ports.knowledge().offices(), ledger, layout));
        this.routes = Stream.of(
                        new HomePages(
                                        ports.counter().tickets(),
                                        ports.knowledge().articles(),
                                        cookies,
                                        new Attention(ports.life().reminders(), new Moments(settings.zone())),
                                        ports.staff().threshold())
                                .routes(),
                        new Accounts(vertx, ports.staff().members(), sessions, ledger, clock).routes(),
                        new WorkPages(vertx, settings, ports).routes(),
                        new HousePages(vertx, ports, ledger, new Moments(settings.zone())).routes())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What the desk needs of the server: forms as long as an article with all its examples, and lists in which each of
     * ten thousand articles is ticked.
     */
    public static HttpServerOptions prepare(HttpServerOptions options) {
        return options.setMaxFormAttributeSize(Door.LARGEST_FORM).setMaxFormFields(Door.MOST_FIELDS);
    }

    /** Every route with the access it needs, for those who want to check them all. */
    public List<DeskRoute> routes() {
        return routes;
    }

    /** Puts the pages at {@code /desk}. Their styles and scripts are {@link WebAssets}, to be mounted as well. */
    public void mount(Router router) {
        door.open(router, routes);
    }
}

package it.sportello.desk;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import it.sportello.desk.account.Accounts;
import it.sportello.desk.article.ArticlePages;
import it.sportello.desk.guard.Cookies;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.guard.Door;
import it.sportello.desk.guard.Sessions;
import it.sportello.desk.page.Layout;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Templates;
import it.sportello.desk.publication.PublicationPages;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.desk.ticket.TicketPages;
import it.sportello.desk.trial.TrialPages;
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
        Layout layout = new Layout(settings.officeName(), ports.counter().tickets(), new Templates());
        this.door = new Door(sessions, cookies, clock, layout);
        this.routes = Stream.of(
                        new HomePages(
                                        ports.counter().tickets(),
                                        ports.knowledge().articles(),
                                        cookies)
                                .routes(),
                        new Accounts(vertx, ports.staff().members(), sessions, clock).routes(),
                        articles(settings, ports).routes(),
                        new PublicationPages(
                                        publishing(settings, ports),
                                        ports.knowledge().articles(),
                                        new Moments(settings.zone()))
                                .routes(),
                        new TrialPages(ports.knowledge().published()).routes(),
                        tickets(settings, ports).routes())
                .flatMap(List::stream)
                .toList();
    }

    private static ArticlePages articles(DeskSettings settings, DeskPorts ports) {
        return new ArticlePages(
                ports.knowledge().articles(),
                ports.knowledge().offices(),
                ports.staff().members(),
                publishing(settings, ports),
                new Moments(settings.zone()));
    }

    private static PublishingDesk publishing(DeskSettings settings, DeskPorts ports) {
        return new PublishingDesk(
                ports.knowledge().publishing(),
                settings.publisher(),
                ports.staff().members());
    }

    private static TicketPages tickets(DeskSettings settings, DeskPorts ports) {
        return new TicketPages(
                ports.counter(), ports.staff().members(), ports.knowledge().offices(), new Moments(settings.zone()));
    }

    /** What the desk needs of the server: forms as long as an article with all its examples. */
    public static HttpServerOptions prepare(HttpServerOptions options) {
        return options.setMaxFormAttributeSize(Door.LARGEST_FORM);
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

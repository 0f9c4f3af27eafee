package it.sportello.desk.guard;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import it.sportello.core.message.Language;
import java.util.Optional;

/**
 * The three cookies of the desk: the session, the visit before signing in, the chosen language.
 *
 * @param secure whether browsers send them over https only
 */
public record Cookies(boolean secure) {
    private static final String SESSION = "sportello_desk";
    private static final String VISIT = "sportello_desk_visit";
    private static final String LANGUAGE = "sportello_desk_language";
    private static final String PATH = "/desk";
    private static final long A_YEAR = 365L * 24 * 60 * 60;

    public Optional<SessionKey> session(RoutingContext context) {
        return key(context, SESSION);
    }

    Optional<SessionKey> visit(RoutingContext context) {
        return key(context, VISIT);
    }

    public void keepSession(RoutingContext context, SessionKey key) {
        keep(context, Cookie.cookie(SESSION, key.value()));
    }

    void keepVisit(RoutingContext context, SessionKey key) {
        keep(context, Cookie.cookie(VISIT, key.value()));
    }

    public void dropSession(RoutingContext context) {
        keep(context, Cookie.cookie(SESSION, "").setMaxAge(0));
    }

    public Optional<Language> language(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(LANGUAGE)).flatMap(it -> Language.ofTag(it.getValue()));
    }

    public void keepLanguage(RoutingContext context, Language language) {
        keep(context, Cookie.cookie(LANGUAGE, language.code()).setMaxAge(A_YEAR));
    }

    private static Optional<SessionKey> key(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getCookie(name)).flatMap(it -> SessionKey.of(it.getValue()));
    }

    /** Lax, not strict: a link to a ticket in a mail must find its reader signed in. */
    private void keep(RoutingContext context, Cookie cookie) {
        context.response()
                .addCookie(
                        cookie.setPath(PATH).setHttpOnly(true).setSecure(secure).setSameSite(CookieSameSite.LAX));
    }
}

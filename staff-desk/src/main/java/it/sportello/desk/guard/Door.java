package it.sportello.desk.guard;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import it.sportello.core.message.LoggableFailure;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.page.Layout;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Offices;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets visits in through the {@link Guard}, and writes what the pages reply. */
public final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    /** Ten thousand examples of 300 letters, and what an encoded form adds to them. */
    public static final int LARGEST_FORM = 16 << 20;

    /** Each of ten thousand articles may be ticked. */
    public static final int MOST_FIELDS = 20_000;

    private static final long LARGEST_SIGN_IN = 16L << 10;
    private static final String UPLOADS =
            Path.of(System.getProperty("java.io.tmpdir"), "sportello-uploads").toString();
    private static final int BROKEN = 500;
    private static final int TOO_LARGE = 413;
    private static final DeskRoute EXPLAIN_MISSING = explaining(404, "no-page");
    private static final DeskRoute EXPLAIN_TOO_LARGE = explaining(TOO_LARGE, "too-large");
    private static final DeskRoute EXPLAIN_FILE_TOO_LARGE = explaining(TOO_LARGE, "file-too-large");
    private static final DeskRoute EXPLAIN_BROKEN = explaining(BROKEN, "broken");

    private final Guard guard;
    private final Permissions permissions;
    private final Ledger ledger;
    private final Layout layout;

    public Door(Sessions sessions, Cookies cookies, InstantSource clock, Writing writing) {
        this.guard = new Guard(sessions, cookies, clock);
        this.permissions = new Permissions(writing.members(), writing.offices());
        this.ledger = writing.ledger();
        this.layout = writing.layout();
    }

    /** What a reply is written with: whom to ask for a role, where it is noted, how its page looks. */
    public record Writing(StaffMembers members, Offices offices, Ledger ledger, Layout layout) {
        public Writing {
            Objects.requireNonNull(members, "members");
            Objects.requireNonNull(offices, "offices");
            Objects.requireNonNull(ledger, "ledger");
            Objects.requireNonNull(layout, "layout");
        }
    }

    public void open(Router router, List<DeskRoute> routes) {
        for (String path : List.of("/desk", "/desk/*")) {
            router.route(path).handler(SecurityHeaders::put).failureHandler(this::failed);
        }
        routes.forEach(route -> open(router, route));
        router.route("/desk/*").handler(context -> attend(context, EXPLAIN_MISSING));
    }

    private void open(Router router, DeskRoute route) {
        var opened = router.route(route.method(), route.path());
        if (route.isPost()) {
            opened.handler(body(route));
        }
        opened.handler(context -> attend(context, route));
    }

    /** A file waits on the disk until its request has ended; one whose announced length is too large is not read. */
    private static BodyHandler body(DeskRoute route) {
        if (route.largestFile() > 0) {
            return BodyHandler.create(UPLOADS)
                    .setBodyLimit(route.largestFile() + LARGEST_SIGN_IN)
                    .setDeleteUploadedFilesOnEnd(true);
        }
        long limit = route.access() instanceof Access.Open ? LARGEST_SIGN_IN : LARGEST_FORM;
        return BodyHandler.create(false).setBodyLimit(limit);
    }

    private void attend(RoutingContext context, DeskRoute route) {
        guard.check(context, route)
                .compose(passage -> reply(passage, route).compose(reply -> write(passage.visit(), reply)))
                .onFailure(broken -> explainedOrGone(context, route, broken));
    }

    /** Where even the sessions cannot be asked, an open page explains it: it needs nothing that could be away. */
    private void explainedOrGone(RoutingContext context, DeskRoute route, Throwable cause) {
        if (route == EXPLAIN_BROKEN || context.response().headWritten()) {
            gone(context, cause);
            return;
        }
        LOG.error("desk request failed route={}", route.path(), LoggableFailure.of(cause));
        attend(context, EXPLAIN_BROKEN);
    }

    /** Not even the explaining page could be written. Where the browser has left, nobody misses it. */
    private static void gone(RoutingContext context, Throwable cause) {
        if (context.response().closed()) {
            LOG.debug("browser left path={}", context.normalizedPath());
            return;
        }
        LOG.error("desk page not written path={}", context.normalizedPath(), LoggableFailure.of(cause));
        if (!context.response().headWritten()) {
            context.response().setStatusCode(503).end();
        }
    }

    private static DeskRoute explaining(int status, String key) {
        return new DeskRoute(
                HttpMethod.GET,
                "/desk/*",
                new Access.Open(),
                visit -> Future.succeededFuture(Refusals.page(visit, status, key)));
    }

    /** What went wrong before or behind the pages: a form that is too large, a defect of ours. */
    private void failed(RoutingContext context) {
        if (context.response().headWritten()) {
            return;
        }
        boolean tooLarge = context.statusCode() == TOO_LARGE;
        if (!tooLarge) {
            Optional<Throwable> cause = Optional.ofNullable(context.failure());
            LOG.error(
                    "desk request failed status={}",
                    context.statusCode(),
                    cause.map(LoggableFailure::of).orElse(null));
        }
        attend(context, tooLarge ? tooLarge(context) : EXPLAIN_BROKEN);
    }

    private static DeskRoute tooLarge(RoutingContext context) {
        String type = Objects.requireNonNullElse(context.request().getHeader("Content-Type"), "");
        return type.startsWith("multipart/") ? EXPLAIN_FILE_TOO_LARGE : EXPLAIN_TOO_LARGE;
    }

    /** Whatever breaks behind a page, its reader is told, and gets back what he typed. */
    private Future<Reply> reply(Passage passage, DeskRoute route) {
        Future<Reply> replied = passage.fold(
                admitted -> Future.<Void>succeededFuture()
                        .compose(go -> route.handler().apply(admitted.visit()))
                        .compose(reply -> ledger.noted(admitted.visit(), route, reply)),
                refused -> Future.succeededFuture(Refusals.explain(refused, route)));
        return replied.compose(reply -> allowed(passage.visit(), reply))
                .recover(broken -> Future.succeededFuture(broken(passage.visit(), route, broken)));
    }

    private Future<Reply> allowed(Visit visit, Reply reply) {
        return reply instanceof Reply.NotAllowed missing
                ? permissions.explain(visit, missing)
                : Future.succeededFuture(reply);
    }

    private static Reply broken(Visit visit, DeskRoute route, Throwable cause) {
        String reference = UUID.randomUUID().toString();
        LOG.error("desk request failed reference={} route={}", reference, route.path(), LoggableFailure.of(cause));
        return visit.byScript() ? new Reply.Status(BROKEN) : Refusals.page(visit, BROKEN, "broken");
    }

    /** As RFC 9530 writes it: whoever keeps the file can tell that it arrived whole, and later that it is the same. */
    private static String digest(Buffer content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes());
            return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Future<Void> write(Visit visit, Reply reply) {
        HttpServerResponse response = visit.context().response();
        return reply.fold(
                page -> layout.render(visit, page)
                        .compose(html -> response.setStatusCode(page.status())
                                .putHeader("Content-Type", "text/html; charset=utf-8")
                                .end(html)),
                redirect -> response.setStatusCode(303)
                        .putHeader("Location", redirect.location())
                        .end(),
                notAllowed -> response.setStatusCode(403).end(),
                unchanged -> response.setStatusCode(204).end(),
                status -> response.setStatusCode(status.code()).end(),
                download -> response.putHeader("Content-Type", download.mediaType())
                        .putHeader("Content-Disposition", "attachment; filename=\"" + download.name() + "\"")
                        .putHeader("Content-Digest", digest(download.content()))
                        .end(download.content()),
                stream -> {
                    stream.beginning().accept(response);
                    return Future.succeededFuture();
                });
    }
}

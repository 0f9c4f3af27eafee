package it.sportello.desk.guard;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Begins, finds and ends the session whose key a browser holds. */
public final class Sessions {
    private final StaffSessions kept;
    private final Cookies cookies;
    private final Lifetime lifetime;

    /**
     * How long a session lives.
     *
     * @param unused without any request
     * @param whole even when it is used: open pages ask for news by themselves
     */
    public record Lifetime(Duration unused, Duration whole) {
        public Lifetime {
            Objects.requireNonNull(unused, "unused");
            Objects.requireNonNull(whole, "whole");
        }
    }

    public Sessions(StaffSessions kept, Cookies cookies, Lifetime lifetime) {
        this.kept = kept;
        this.cookies = cookies;
        this.lifetime = lifetime;
    }

    public Future<Void> begin(RoutingContext context, StaffId who, Instant now) {
        SessionKey key = SessionKey.fresh(now);
        return kept.begin(key.hash(), who, lifetime.unused()).onSuccess(begun -> cookies.keepSession(context, key));
    }

    Future<Optional<StaffMember>> holder(SessionKey key, Instant now) {
        if (key.born().plus(lifetime.whole()).isBefore(now)) {
            return kept.end(key.hash()).map(ended -> Optional.empty());
        }
        return kept.use(key.hash(), lifetime.unused());
    }

    public Future<Void> end(RoutingContext context) {
        Future<Void> ended =
                cookies.session(context).map(key -> kept.end(key.hash())).orElseGet(Future::succeededFuture);
        return ended.onSuccess(done -> cookies.dropSession(context));
    }
}

package it.sportello.desk.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a visit is answered with. Models hold texts, numbers, truth values, lists, maps and {@link SafeHtml} only. */
public sealed interface Reply {
    int OK = 200;

    /** A page, or the piece of one that a script asked for, made from a template. */
    record Page(int status, String template, Map<String, Object> model) implements Reply {
        public Page {
            Objects.requireNonNull(template, "template");
            model = Map.copyOf(model);
        }

        public Page(String template, Map<String, Object> model) {
            this(OK, template, model);
        }

        /** The same page with one value more. */
        public Page with(String name, Object value) {
            Map<String, Object> more = new HashMap<>(model);
            more.put(name, value);
            return new Page(status, template, more);
        }
    }

    /**
     * Go and look there. After a form this says that something was done, which is then noted in the audit trail.
     *
     * @param note fixed words and ids that tell the audit trail more; may be empty
     */
    record Redirect(String location, String note) implements Reply {
        public Redirect {
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(note, "note");
        }

        public Redirect(String location) {
            this(location, "");
        }
    }

    /**
     * Who is signed in may not do this here: he is told which role is missing, where, and whom to ask.
     *
     * @param office empty: anywhere, or in all offices
     */
    record NotAllowed(Role role, Optional<OfficeId> office, boolean everywhere) implements Reply {
        public NotAllowed {
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(office, "office");
        }

        /** The role is wanted for what belongs to that office; for what belongs to none anywhere. */
        public static NotAllowed in(Optional<OfficeId> office, Role role) {
            return new NotAllowed(role, office, false);
        }

        /** The role is wanted in all offices. */
        public static NotAllowed everywhere(Role role) {
            return new NotAllowed(role, Optional.empty(), true);
        }
    }

    /** Nothing has changed since a script last asked. */
    record Unchanged() implements Reply {}

    /** A bare status for a script, which then tells the person. */
    record Status(int code) implements Reply {}

    /** A file to be kept on the reader's own machine. */
    record Download(String name, String mediaType, Buffer content) implements Reply {
        public Download {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(content, "content");
        }
    }

    /** A stream that goes on after the visit; the function begins it. */
    record Stream(Consumer<HttpServerResponse> beginning) implements Reply {
        public Stream {
            Objects.requireNonNull(beginning, "beginning");
        }
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(
            Function<Page, T> page,
            Function<Redirect, T> redirect,
            Function<NotAllowed, T> notAllowed,
            Function<Unchanged, T> unchanged,
            Function<Status, T> status,
            Function<Download, T> download,
            Function<Stream, T> stream) {
        if (this instanceof Page it) {
            return page.apply(it);
        }
        if (this instanceof Redirect it) {
            return redirect.apply(it);
        }
        if (this instanceof NotAllowed it) {
            return notAllowed.apply(it);
        }
        if (this instanceof Unchanged it) {
            return unchanged.apply(it);
        }
        if (this instanceof Status it) {
            return status.apply(it);
        }
        if (this instanceof Download it) {
            return download.apply(it);
        }
        return stream.apply((Stream) this);
    }
}

package it.sportello.desk.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.Objects;
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
    }

    /** Go and look there. */
    record Redirect(String location) implements Reply {
        public Redirect {
            Objects.requireNonNull(location, "location");
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

package it.sportello.server.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Says that the chat is not open yet, in front of its routes, as long as that is so. */
public final class ClosedChat {
    private static final String NOT_YET = "Questa chat non è ancora aperta. Riprova più avanti.\n"
            + "This chat is not open yet. Please try again later.\n";

    private final BooleanSupplier closed;

    public ClosedChat(BooleanSupplier closed) {
        this.closed = Objects.requireNonNull(closed, "closed");
    }

    /** To be mounted before the chat. */
    public void mount(Router router) {
        router.route("/chat").handler(this::letIn);
        router.route("/api/chat/*").handler(this::letIn);
    }

    private void letIn(RoutingContext context) {
        if (!closed.getAsBoolean()) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "60")
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(NOT_YET);
    }
}

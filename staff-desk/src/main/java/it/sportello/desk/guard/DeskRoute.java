package it.sportello.desk.guard;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import it.sportello.core.staff.Role;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.Objects;
import java.util.function.Function;

/** One route of the desk with the access it needs. */
public record DeskRoute(HttpMethod method, String path, Access access, Function<Visit, Future<Reply>> handler) {
    public DeskRoute {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(handler, "handler");
    }

    public static DeskRoute get(String path, Role role, Function<Visit, Future<Reply>> handler) {
        return new DeskRoute(HttpMethod.GET, path, new Access.As(role), handler);
    }

    public static DeskRoute post(String path, Role role, Function<Visit, Future<Reply>> handler) {
        return new DeskRoute(HttpMethod.POST, path, new Access.As(role), handler);
    }

    boolean isPost() {
        return method.equals(HttpMethod.POST);
    }
}

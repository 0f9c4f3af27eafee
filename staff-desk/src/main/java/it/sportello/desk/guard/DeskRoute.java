package it.sportello.desk.guard;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import it.sportello.core.staff.Role;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One route of the desk with the access it needs.
 *
 * @param largestFile that may come with its form, in bytes; 0 where none may
 */
public record DeskRoute(
        HttpMethod method, String path, Access access, Function<Visit, Future<Reply>> handler, long largestFile) {
    public DeskRoute {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(handler, "handler");
    }

    /** Without a file. */
    public DeskRoute(HttpMethod method, String path, Access access, Function<Visit, Future<Reply>> handler) {
        this(method, path, access, handler, 0);
    }

    public static DeskRoute get(String path, Role role, Function<Visit, Future<Reply>> handler) {
        return new DeskRoute(HttpMethod.GET, path, new Access.As(role), handler);
    }

    public static DeskRoute post(String path, Role role, Function<Visit, Future<Reply>> handler) {
        return new DeskRoute(HttpMethod.POST, path, new Access.As(role), handler);
    }

    /** A form with a file of at most so many bytes. */
    public static DeskRoute upload(String path, Role role, long largestFile, Function<Visit, Future<Reply>> handler) {
        return new DeskRoute(HttpMethod.POST, path, new Access.As(role), handler, largestFile);
    }

    /** How the audit trail calls it: the fixed words of its path, such as {@code tickets.claim}. */
    public String deed() {
        return Stream.of(path.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("desk") && !part.startsWith(":"))
                .collect(Collectors.joining("."));
    }

    public boolean isPost() {
        return method.equals(HttpMethod.POST);
    }
}

package it.sportello.storage;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.pgclient.SslMode;
import it.sportello.storage.embedded.DatabaseAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The setting {@code database.url}. What it refuses is named without quoting it, since it holds a password. */
final class DatabaseUrl {
    private static final int DEFAULT_PORT = 5432;
    private static final int LARGEST_PORT = 65_535;
    private static final String SHAPE = "postgresql://user:password@host:5432/database";
    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");
    private static final String TARGET = "target_session_attrs";
    private static final Set<String> KNOWN_OPTIONS = Set.of("sslmode", "sslrootcert", TARGET);

    /** The service writes, so that nothing else makes sense; both say which of several servers is meant. */
    private static final Set<String> TARGETS = Set.of("read-write", "primary");

    private final URI uri;

    DatabaseUrl(String url) throws UnusableDatabase {
        this.uri = uri(url.strip());
    }

    private static URI uri(String text) throws UnusableDatabase {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // The exception quotes the address, and so it is neither a cause nor part of the sentence.
            throw refused("it is no address; percent-encode marks such as @ : / ? # % in user and password");
        }
    }

    ConnectionSettings settings() throws UnusableDatabase {
        demand(uri.getScheme() != null && SCHEMES.contains(uri.getScheme()), "it must begin with postgresql://");
        Map<String, List<String>> options = new QueryStringDecoder(uri).parameters();
        demand(
                KNOWN_OPTIONS.containsAll(options.keySet()),
                "of the options only sslmode, sslrootcert and target_session_attrs are known");
        demand(
                TARGETS.containsAll(options.getOrDefault(TARGET, List.of())),
                "its target_session_attrs must be read-write or primary");
        List<DatabaseAddress> addresses = new ArrayList<>();
        for (String each : withOneHost()) {
            addresses.add(new DatabaseUrl(each).address());
        }
        return new ConnectionSettings(addresses, sslMode(options), rootCertificate(options));
    }

    /** An address may name several hosts, each with a port of its own: then it is one address for each of them. */
    private List<String> withOneHost() {
        String authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
        String signIn = authority.substring(0, authority.lastIndexOf('@') + 1);
        return Arrays.stream(authority.substring(signIn.length()).split(",", -1))
                .map(host -> uri.getScheme() + "://" + signIn + host + uri.getRawPath())
                .toList();
    }

    private DatabaseAddress address() throws UnusableDatabase {
        demand(uri.getHost() != null, "each of its hosts must be a name or an address, with or without a port");
        demand(uri.getPort() != 0 && uri.getPort() <= LARGEST_PORT, "a port must be between 1 and 65535");
        String[] signIn = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        String path = Optional.ofNullable(uri.getPath()).orElse("");
        demand(!signIn[0].isEmpty(), "it must name a user");
        demand(path.length() > 1 && path.indexOf('/', 1) < 0, "it must name a database");
        return new DatabaseAddress(
                host(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                path.substring(1),
                decoded(signIn[0]),
                signIn.length == 1 ? "" : decoded(signIn[1]));
    }

    /** Without the brackets that an IPv6 address wears in a URI only. */
    private String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** In an address a plus is a plus; only in forms is it a blank. */
    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static SslMode sslMode(Map<String, List<String>> options) throws UnusableDatabase {
        String wanted = last(options, "sslmode").orElse(SslMode.PREFER.value);
        return Arrays.stream(SslMode.values())
                .filter(mode -> mode.value.equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> refused("its sslmode must be disable, allow, prefer, require, verify-ca or verify-full"));
    }

    private static Optional<Path> rootCertificate(Map<String, List<String>> options) throws UnusableDatabase {
        try {
            return last(options, "sslrootcert").map(Path::of);
        } catch (InvalidPathException e) {
            throw refused("its sslrootcert must be the path of a file");
        }
    }

    private static Optional<String> last(Map<String, List<String>> options, String name) {
        List<String> values = options.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    private static void demand(boolean fulfilled, String otherwise) throws UnusableDatabase {
        if (!fulfilled) {
            throw refused(otherwise);
        }
    }

    private static UnusableDatabase refused(String why) {
        return new UnusableDatabase("database.url cannot be used: " + why + ". It looks like " + SHAPE);
    }
}

package it.sportello.server.settings;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * E-mail to the staff.
 *
 * @param smtp the server that takes our letters
 * @param imap the mailbox to which staff reply; empty: nobody reads replies
 * @param from the address that our letters come from, and to which staff reply
 * @param includeQuestion whether letters hold what a colleague asks, and not only where to read it
 */
public record MailSettings(Server smtp, Optional<Server> imap, String from, boolean includeQuestion) {

    /** How a connection is kept secret. */
    public enum Security {
        /** Plain at first, and never any further without encryption. */
        STARTTLS,
        TLS,
        NONE
    }

    /**
     * Where a mail server is and how it lets us in.
     *
     * @param user empty: it lets everybody in
     */
    public record Server(String host, int port, Security security, String user, String password) {
        public Server {
            Objects.requireNonNull(host, "host");
            Objects.requireNonNull(security, "security");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }

        @Override
        public String toString() {
            return "Server[" + host + ":" + port + "]";
        }
    }

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]{0,253}");
    private static final Pattern FROM = Pattern.compile("([^\\s@<>,;:\"()]{1,64}@[A-Za-z0-9.-]{1,190})?");
    private static final int MOST_PORT = 65_535;

    public MailSettings {
        Objects.requireNonNull(smtp, "smtp");
        Objects.requireNonNull(imap, "imap");
        Objects.requireNonNull(from, "from");
    }

    static Optional<MailSettings> of(Values values) throws SettingsProblem {
        Server smtp = server(values, "mail", 587, "starttls");
        Server imap = server(values, "mail.replies", 993, "tls");
        String from = values.matching("mail.from", "", FROM, "an address such as sportello@comune.example");
        boolean include =
                Boolean.parseBoolean(values.oneOf("mail.include-question", "false", List.of("true", "false")));
        if (smtp.host().isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty()) {
            throw new SettingsProblem("mail.from: it is needed when mail.host is there");
        }
        return Optional.of(
                new MailSettings(smtp, imap.host().isEmpty() ? Optional.empty() : Optional.of(imap), from, include));
    }

    private static Server server(Values values, String key, int port, String security) throws SettingsProblem {
        return new Server(
                values.matching(key + ".host", "", HOST, "a mail server's name"),
                values.number(key + ".port", port, 1, MOST_PORT),
                Security.valueOf(values.oneOf(key + ".tls", security, List.of("starttls", "tls", "none"))
                        .toUpperCase(Locale.ROOT)),
                values.text(key + ".user", ""),
                values.text(key + ".password", ""));
    }
}

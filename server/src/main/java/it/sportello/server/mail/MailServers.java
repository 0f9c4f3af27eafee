package it.sportello.server.mail;

import it.sportello.server.settings.MailSettings.Security;
import it.sportello.server.settings.MailSettings.Server;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/** Sessions with mail servers: everything has a time limit, and a certificate must be the server's own. */
final class MailServers {
    private static final String PATIENCE = Long.toString(Duration.ofSeconds(15).toMillis());

    private MailServers() {}

    /** @param protocol {@code smtp} or {@code imap} */
    static Session session(Server server, String protocol) {
        Properties properties = new Properties();
        String key = "mail." + protocol + ".";
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.store.protocol", "imap");
        properties.put(key + "host", server.host());
        properties.put(key + "port", Integer.toString(server.port()));
        properties.put(key + "auth", Boolean.toString(!server.user().isEmpty()));
        properties.put(key + "ssl.enable", Boolean.toString(server.security() == Security.TLS));
        properties.put(key + "starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
        properties.put(key + "starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
        properties.put(key + "ssl.checkserveridentity", "true");
        properties.put("mail.imap.peek", "true");
        properties.put(key + "connectiontimeout", PATIENCE);
        properties.put(key + "timeout", PATIENCE);
        properties.put(key + "writetimeout", PATIENCE);
        properties.put("mail.mime.address.strict", "true");
        return Session.getInstance(properties);
    }
}

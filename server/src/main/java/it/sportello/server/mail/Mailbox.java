package it.sportello.server.mail;

import it.sportello.server.settings.MailSettings.Server;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the mailbox to which staff reply; it blocks. A mail counts as read once it was taken. */
final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final int AT_ONCE = 100;

    private final Server server;

    Mailbox(Server server) {
        this.server = Objects.requireNonNull(server, "server");
    }

    /** @param taking whether a mail was taken; what was not is read again the next time */
    void read(Predicate<ArrivedMail> taking) throws MessagingException {
        try (Store store = MailServers.session(server, "imap").getStore()) {
            store.connect(server.user(), server.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                Message[] unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int at = 0; at < Math.min(unread.length, AT_ONCE); at++) {
                    unread[at].setFlag(Flags.Flag.SEEN, isTaken(unread[at], taking));
                }
            }
        }
    }

    /** What nobody can read is nobody's reply: it does not come again. */
    private static boolean isTaken(Message mail, Predicate<ArrivedMail> taking) {
        try {
            return taking.test(MailReading.read(mail));
        } catch (MessagingException | IOException | IllegalArgumentException e) {
            LOG.warn("mail not readable: cause={}", e.getClass().getName());
            return true;
        }
    }
}

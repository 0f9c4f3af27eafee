package it.sportello.server.mail;

import it.sportello.server.settings.MailSettings;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to the mail server; it blocks. */
final class SmtpPost {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final Supplier<String> sender;

    /** @param sender the name that stands beside our address */
    SmtpPost(MailSettings settings, Supplier<String> sender) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.sender = Objects.requireNonNull(sender, "sender");
    }

    Mailing send(WrittenLetter letter, Instant now) {
        Session session = MailServers.session(settings.smtp(), "smtp");
        MimeMessage message;
        try {
            message = message(session, letter, now);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return Mailing.REFUSED;
        }
        try {
            Transport transport = session.getTransport();
            letIn(transport);
            return hand(transport, message);
        } catch (MessagingException e) {
            LOG.warn("mail server not reached: cause={}", e.getClass().getName());
            return Mailing.LATER;
        }
    }

    /** A server that lets everybody in is not asked to know an empty name. */
    private void letIn(Transport transport) throws MessagingException {
        if (settings.smtp().user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(settings.smtp().user(), settings.smtp().password());
        }
    }

    private static Mailing hand(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Mailing.SENT;
        } catch (SendFailedException e) {
            return isPermanent(e) ? Mailing.REFUSED : Mailing.LATER;
        } catch (MessagingException e) {
            return Mailing.UNKNOWN;
        } finally {
            hangUp(transport);
        }
    }

    /** A server that is gone when we say goodbye has taken the letter all the same. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("mail server gone: cause={}", e.getClass().getName());
        }
    }

    private static boolean isPermanent(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException known; cause = known.getNextException()) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode() >= PERMANENT;
            }
            if (cause instanceof SMTPSendFailedException refused && refused.getNextException() == null) {
                return refused.getReturnCode() >= PERMANENT;
            }
        }
        return false;
    }

    private MimeMessage message(Session session, WrittenLetter letter, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new NamedMessage(session, letter.messageId());
        message.setFrom(new InternetAddress(settings.from(), sender.get(), StandardCharsets.UTF_8.name()));
        message.setReplyTo(new Address[] {new InternetAddress(settings.from())});
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setSentDate(Date.from(now));
        message.saveChanges();
        return message;
    }

    /** Keeps its name, which the library would make up anew. */
    private static final class NamedMessage extends MimeMessage {
        private final String id;

        NamedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

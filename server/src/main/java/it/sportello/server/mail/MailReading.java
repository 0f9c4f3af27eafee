package it.sportello.server.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes of a mail what we need of it, and looks no deeper into it than that. */
final class MailReading {
    private static final Pattern NAME = Pattern.compile("<([0-9a-f]{32})@");
    private static final int LARGEST_TEXT = 500_000;
    private static final int DEEPEST = 5;

    private MailReading() {}

    static ArrivedMail read(Message mail) throws MessagingException, IOException {
        return new ArrivedMail(header(mail, "Message-ID"), sender(mail), isByMachine(mail), names(mail), text(mail));
    }

    private static Optional<String> sender(Message mail) throws MessagingException {
        return Optional.ofNullable(mail.getFrom())
                .filter(from -> from.length == 1)
                .flatMap(from -> from[0] instanceof InternetAddress address
                        ? Optional.ofNullable(address.getAddress())
                        : Optional.empty());
    }

    private static boolean isByMachine(Message mail) throws MessagingException {
        String auto = header(mail, "Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        String precedence = header(mail, "Precedence").strip().toLowerCase(Locale.ROOT);
        return !(auto.isEmpty() || auto.equals("no"))
                || List.of("bulk", "junk", "list", "auto_reply").contains(precedence)
                || header(mail, "Return-Path").strip().equals("<>")
                || !header(mail, "X-Autoreply").isEmpty()
                || mail.isMimeType("multipart/report");
    }

    /** The nearest first: what is replied to, then the references from the last to the first. */
    private static List<String> names(Message mail) throws MessagingException {
        List<String> references = found(header(mail, "References"));
        List<String> nearest = Stream.iterate(references.size() - 1, at -> at >= 0, at -> at - 1)
                .map(references::get)
                .toList();
        return Stream.concat(found(header(mail, "In-Reply-To")).stream(), nearest.stream())
                .distinct()
                .toList();
    }

    private static List<String> found(String header) {
        return NAME.matcher(header).results().map(match -> match.group(1)).toList();
    }

    private static String text(Message mail) throws MessagingException, IOException {
        Optional<String> plain = text(mail, "text/plain", 0);
        return plain.isPresent()
                ? plain.get()
                : text(mail, "text/html", 0).map(HtmlText::of).orElse("");
    }

    /** The first text of that type; an empty one counts as none, since some programs add it to what they write as HTML. */
    private static Optional<String> text(Part part, String type, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return Optional.empty();
        }
        if (part.isMimeType(type) && part.getSize() <= LARGEST_TEXT) {
            return part.getContent() instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
        }
        return part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts
                ? text(parts, type, depth)
                : Optional.empty();
    }

    private static Optional<String> text(Multipart parts, String type, int depth)
            throws MessagingException, IOException {
        for (int at = 0; at < parts.getCount(); at++) {
            Optional<String> text = text(parts.getBodyPart(at), type, depth + 1);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static String header(Message mail, String name) throws MessagingException {
        return Optional.ofNullable(mail.getHeader(name))
                .map(values -> String.join(" ", Arrays.asList(values)))
                .orElse("");
    }
}

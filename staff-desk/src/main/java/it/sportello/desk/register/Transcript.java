package it.sportello.desk.register;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Line;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.Content;
import it.sportello.core.ticket.Ticket;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * What was said about a ticket, from a day before it was opened. Nothing in it depends on who exports it, where or when:
 * the same ticket with the same lines is always the same bytes.
 *
 * @param office in words, empty where the ticket has none
 * @param zone in which its times are written
 */
record Transcript(Ticket ticket, String office, List<Line> lines, ZoneId zone) {
    static final String FORMAT = "sportello-ticket-1";

    /** What no text of a register needs, and no XML or PDF takes. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    Transcript {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(office, "office");
        lines = List.copyOf(lines);
        Objects.requireNonNull(zone, "zone");
    }

    /** One line as people read it. */
    record Spoken(String at, String by, String text, Optional<String> trouble) {}

    List<Spoken> spoken() {
        return lines.stream().map(this::spoken).toList();
    }

    private Spoken spoken(Line line) {
        return line.fold(
                heard -> new Spoken(time(heard.at()), "citizen", clean(words(heard.content())), Optional.empty()),
                said -> new Spoken(
                        time(said.at()),
                        switch (said.message().speaker()) {
                            case BOT -> "bot";
                            case PERSON -> "person";
                        },
                        clean(said.message().text().value()
                                + files(said.message().attachments())),
                        said.trouble()));
    }

    /** What was sent with it, by name, description and digest. */
    private static String files(List<Attachment> files) {
        return files.stream()
                .map(file -> "\n\n[" + file.title() + ": " + file.alt() + "; SHA-256 " + file.name() + "]")
                .collect(Collectors.joining());
    }

    private static String words(Content content) {
        return content.fold(
                text -> text.words().value(),
                choice -> choice.label().value(),
                command -> ("/" + command.name() + " " + command.argument().value()).strip(),
                other -> ("[" + other.kind() + "] " + other.caption().value()).strip());
    }

    private static String clean(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }

    /** With its distance from universal time, for example {@code 2026-11-23T09:00:00+01:00}. */
    String time(Instant when) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.ofInstant(when, zone).withNano(0));
    }

    String sender() {
        return clean(ticket.conversation().address().value());
    }

    String channel() {
        return ticket.conversation().channel().value();
    }

    String subject() {
        return clean(ticket.question().value().strip());
    }

    String reason() {
        return code(ticket.reason());
    }

    private static String code(NewTicket.Reason reason) {
        return reason.name();
    }

    /** In the canonical form of RFC 8785. */
    byte[] json() {
        JsonArray messages = new JsonArray();
        spoken().forEach(line -> {
            JsonObject message =
                    new JsonObject().put("at", line.at()).put("by", line.by()).put("text", line.text());
            line.trouble().ifPresent(why -> message.put("notDelivered", clean(why)));
            messages.add(message);
        });
        JsonObject json = new JsonObject()
                .put("format", FORMAT)
                .put("number", String.valueOf(ticket.id()))
                .put("office", clean(office))
                .put("channel", channel())
                .put("sender", sender())
                .put("subject", subject())
                .put("reason", reason())
                .put("state", ticket.state().name())
                .put("opened", time(ticket.opened()))
                .put("zone", zone.getId())
                .put("messages", messages);
        try {
            return new JsonCanonicalizer(json.encode()).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("what was just written can be read", e);
        }
    }

    /** The SHA-256 of the canonical form, in hexadecimal digits. */
    static String digest(byte[] canonical) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

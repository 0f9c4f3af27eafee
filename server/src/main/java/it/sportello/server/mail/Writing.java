package it.sportello.server.mail;

import io.vertx.core.Future;
import it.sportello.core.deadline.Promises;
import it.sportello.core.inquiry.Inquiries;
import it.sportello.core.inquiry.Inquiry;
import it.sportello.core.inquiry.Inquiry.Reply;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.letter.Letter;
import it.sportello.core.letter.Letter.Kind;
import it.sportello.core.letter.QueuedLetter;
import it.sportello.core.staff.EmailAddress;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Texts;
import it.sportello.knowledge.article.Offices;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a letter at the moment when it goes out, so that nobody is asked for what was answered meanwhile. What citizens
 * and colleagues have written stands in it only where the office wants that, and never in the subject.
 */
public final class Writing {
    private final Sources sources;
    private final Stationery stationery;

    /** What letters speak of. */
    public record Sources(
            StaffMembers members, Offices offices, Tickets tickets, Inquiries inquiries, Promises promises) {}

    /**
     * What all letters have in common.
     *
     * @param desk the address of the staff's pages, without a slash at its end
     * @param domain in which our letters' names are
     */
    record Stationery(String desk, String domain, boolean includeQuestion, boolean repliesRead, Moments moments) {
        WrittenLetter letter(EmailAddress to, String token, Content content, Texts texts) {
            String text = content.text() + "\n\n-- \n" + texts.say("mail.signature") + "\n";
            return new WrittenLetter(to.value(), content.subject(), text, "<" + token + "@" + domain + ">");
        }
    }

    Writing(Sources sources, Stationery stationery) {
        this.sources = sources;
        this.stationery = stationery;
    }

    /** Empty where nobody needs it any more, or nobody can get it. */
    Future<Optional<WrittenLetter>> write(QueuedLetter queued, Instant now) {
        Letter letter = queued.letter();
        return sources.members()
                .find(letter.to())
                .compose(reader -> reader.filter(member -> !member.locked())
                        .flatMap(StaffMember::email)
                        .map(address -> texts(sources.members(), letter.to())
                                .compose(texts -> about(letter, texts, now)
                                        .map(content -> content.map(
                                                said -> stationery.letter(address, queued.token(), said, texts)))))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    /** In the language in which he last signed in. */
    static Future<Texts> texts(StaffMembers members, StaffId reader) {
        return members.language(reader)
                .map(known -> Texts.inFirstOf(known.stream().toList()));
    }

    /** Its subject and its text. */
    record Content(String subject, String text) {}

    private Future<Optional<Content>> about(Letter letter, Texts texts, Instant now) {
        return sources.tickets()
                .find(letter.ticket())
                .compose(ticket -> ticket.filter(open -> open.state() != Ticket.State.CLOSED)
                        .map(open -> letter.kind().isOfInquiry()
                                ? sources.inquiries()
                                        .find(letter.about())
                                        .compose(found -> inquiry(letter, found, texts, now))
                                : deadline(letter, open, texts))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Optional<Content>> inquiry(Letter letter, Optional<Inquiry> found, Texts texts, Instant now) {
        Inquiry.State wanted = letter.kind() == Kind.INQUIRY_ANSWERED ? Inquiry.State.ANSWERED : Inquiry.State.OPEN;
        return found.filter(inquiry -> inquiry.state() == wanted)
                .map(inquiry -> sources.members()
                        .find(author(letter, inquiry))
                        .map(author -> Optional.of(inquiry(letter, inquiry, name(author), texts, now))))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private static StaffId author(Letter letter, Inquiry inquiry) {
        return letter.kind() == Kind.INQUIRY_ANSWERED
                ? inquiry.replies().get(letter.turn()).by()
                : inquiry.wanted().by();
    }

    private static String name(Optional<StaffMember> member) {
        return member.map(StaffMember::name).orElse("?");
    }

    private Content inquiry(Letter letter, Inquiry inquiry, String author, Texts texts, Instant now) {
        String key = key(letter.kind());
        String due = stationery.moments().time(inquiry.wanted().due(), now, texts);
        StringBuilder text = new StringBuilder();
        if (letter.kind() != Kind.INQUIRY_ANSWERED && stationery.repliesRead()) {
            text.append(texts.say("mail.reply-above")).append("\n\n");
        }
        text.append(texts.say(key + ".text", author, ticket(letter), due));
        quoted(letter, inquiry).ifPresent(words -> text.append("\n\n").append(words));
        String page = letter.kind() == Kind.INQUIRY_ANSWERED
                ? "/desk/tickets/" + letter.ticket()
                : "/desk/inquiries/" + inquiry.id();
        text.append("\n\n").append(texts.say("mail.link", stationery.desk() + page));
        return new Content(texts.say(key + ".subject", ticket(letter)), text.toString());
    }

    private Optional<String> quoted(Letter letter, Inquiry inquiry) {
        if (!stationery.includeQuestion()) {
            return Optional.empty();
        }
        Optional<Reply> reply = letter.kind() == Kind.INQUIRY_ANSWERED
                ? Optional.of(inquiry.replies().get(letter.turn()))
                : Optional.empty();
        return Optional.of(
                reply.map(Reply::text).orElse(inquiry.wanted().question()).value());
    }

    private Future<Optional<Content>> deadline(Letter letter, Ticket ticket, Texts texts) {
        return sources.offices().all().map(offices -> {
            String office = ticket.office()
                    .flatMap(id ->
                            offices.stream().filter(one -> one.id().equals(id)).findFirst())
                    .map(one -> one.name(texts.language()))
                    .orElseGet(() -> ticket.office().map(OfficeId::value).orElse(texts.say("mail.no-office")));
            String key = key(letter.kind());
            String text = texts.say(key + ".text", ticket(letter), office)
                    + (stationery.includeQuestion() ? "\n\n" + ticket.question().value() : "")
                    + "\n\n" + texts.say("mail.link", stationery.desk() + "/desk/tickets/" + letter.ticket());
            return Optional.of(new Content(texts.say(key + ".subject", ticket(letter), office), text));
        });
    }

    private static String ticket(Letter letter) {
        return Long.toString(letter.ticket());
    }

    private static String key(Kind kind) {
        return "mail." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

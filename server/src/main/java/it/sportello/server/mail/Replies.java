package it.sportello.server.mail;

import io.vertx.core.Future;
import it.sportello.core.inquiry.Inquiries;
import it.sportello.core.letter.Letter;
import it.sportello.core.letter.Letter.Kind;
import it.sportello.core.letter.Letters;
import it.sportello.core.message.Words;
import it.sportello.core.staff.EmailAddress;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.page.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a colleague's reply by e-mail back into the ticket. It is believed only where it names a letter of ours, which
 * nobody can guess, and comes from the address of whoever got that letter.
 */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final Set<Kind> TO_BE_ANSWERED = Set.of(Kind.INQUIRY, Kind.INQUIRY_REMINDER, Kind.INQUIRY_OVERDUE);
    private static final List<String> MARKS =
            List.of(Texts.ITALIAN.say("mail.reply-above"), Texts.ENGLISH.say("mail.reply-above"));

    private final Letters letters;
    private final StaffMembers members;
    private final Inquiries inquiries;

    Replies(Letters letters, StaffMembers members, Inquiries inquiries) {
        this.letters = Objects.requireNonNull(letters, "letters");
        this.members = Objects.requireNonNull(members, "members");
        this.inquiries = Objects.requireNonNull(inquiries, "inquiries");
    }

    /** What became of a mail. */
    enum Taken {
        KEPT,
        BY_MACHINE,
        /** It replies to no letter of ours. */
        STRANGE,
        /** It does not come from whoever got the letter. */
        WRONG_SENDER,
        /** Nobody asked, or nobody needs it any more. */
        NOT_ASKED,
        NO_WORDS
    }

    Future<Taken> take(ArrivedMail mail) {
        Future<Taken> taken = mail.byMachine() || mail.name().isEmpty()
                ? Future.succeededFuture(Taken.BY_MACHINE)
                : letter(mail.names())
                        .compose(letter -> letter.map(known -> replied(mail, known))
                                .orElseGet(() -> Future.succeededFuture(Taken.STRANGE)));
        return taken.onSuccess(what -> LOG.info("mail read: outcome={}", what));
    }

    private Future<Optional<Letter>> letter(List<String> names) {
        Future<Optional<Letter>> found = Future.succeededFuture(Optional.empty());
        for (String name : names) {
            found = found.compose(before -> before.isPresent() ? Future.succeededFuture(before) : letters.known(name));
        }
        return found;
    }

    private Future<Taken> replied(ArrivedMail mail, Letter letter) {
        if (!TO_BE_ANSWERED.contains(letter.kind())) {
            return Future.succeededFuture(Taken.NOT_ASKED);
        }
        return members.find(letter.to())
                .compose(reader -> reader.filter(member -> isFrom(mail, member))
                        .map(member -> keep(mail, letter))
                        .orElseGet(() -> Future.succeededFuture(Taken.WRONG_SENDER)));
    }

    private static boolean isFrom(ArrivedMail mail, StaffMember member) {
        return !member.locked()
                && member.email()
                        .map(EmailAddress::value)
                        .flatMap(own -> mail.from().filter(own::equalsIgnoreCase))
                        .isPresent();
    }

    private Future<Taken> keep(ArrivedMail mail, Letter letter) {
        String text = ReplyText.of(mail.text(), MARKS);
        return text.isEmpty()
                ? Future.succeededFuture(Taken.NO_WORDS)
                : inquiries
                        .replyByMail(letter.about(), letter.to(), new Words(text), mail.name())
                        .map(kept -> kept ? Taken.KEPT : Taken.NOT_ASKED);
    }
}

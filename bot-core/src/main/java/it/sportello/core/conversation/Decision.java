package it.sportello.core.conversation;

import it.sportello.core.announcement.Announcement;
import it.sportello.core.learning.Lesson;
import it.sportello.core.remark.Remark;
import it.sportello.core.speech.Saying;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows from one message.
 *
 * @param next the conversation's new state, of the same version as the one it was decided on
 * @param say in order; empty only while a person holds the conversation, for what needs no answer, and for who is muted or blocked
 * @param ticket to be opened
 * @param lesson that the message taught
 * @param remark that the citizen left with it
 */
public record Decision(
        Conversation next,
        List<Saying> say,
        Optional<NewTicket> ticket,
        Optional<Lesson> lesson,
        Optional<Remark> remark) {
    public Decision {
        Objects.requireNonNull(next, "next");
        say = List.copyOf(say);
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(lesson, "lesson");
        Objects.requireNonNull(remark, "remark");
    }

    static Decision say(Conversation next, Saying... say) {
        return new Decision(next, List.of(say), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One after the other; the conversation goes on where the later one leaves it. */
    Decision then(Decision later) {
        return new Decision(
                later.next,
                Stream.concat(say.stream(), later.say.stream()).toList(),
                later.ticket.or(() -> ticket),
                later.lesson.or(() -> lesson),
                later.remark.or(() -> remark));
    }

    Decision with(NewTicket opened) {
        return new Decision(next, say, Optional.of(opened), lesson, remark);
    }

    Decision teaching(Optional<Lesson> taught) {
        return new Decision(next, say, ticket, taught, remark);
    }

    Decision leaving(Remark left) {
        return new Decision(next, say, ticket, lesson, Optional.of(left));
    }

    Decision sparedUntil(Instant when) {
        return new Decision(next.with(next.state().sparedUntil(when)), say, ticket, lesson, remark);
    }

    /** The announcements first, and the conversation remembers them. */
    Decision announcing(List<Announcement> due) {
        State told = next.state().told(due.stream().map(Announcement::id).toList());
        Stream<Saying> announced = due.stream().map(Saying.Announced::new);
        return new Decision(
                next.with(told), Stream.concat(announced, say.stream()).toList(), ticket, lesson, remark);
    }

    Decision introducedAt(Instant now) {
        return new Decision(next.with(next.state().introducedAt(now)), say, ticket, lesson, remark);
    }

    Decision after(Saying first) {
        return new Decision(next, Stream.concat(Stream.of(first), say.stream()).toList(), ticket, lesson, remark);
    }

    Decision before(Saying last) {
        return new Decision(next, Stream.concat(say.stream(), Stream.of(last)).toList(), ticket, lesson, remark);
    }
}

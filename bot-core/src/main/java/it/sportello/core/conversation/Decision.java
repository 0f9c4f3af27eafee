package it.sportello.core.conversation;

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
 * @param say in order; empty only while a person holds the conversation, or for what needs no answer
 * @param ticket to be opened
 */
public record Decision(Conversation next, List<Saying> say, Optional<NewTicket> ticket) {
    public Decision {
        Objects.requireNonNull(next, "next");
        say = List.copyOf(say);
        Objects.requireNonNull(ticket, "ticket");
    }

    static Decision say(Conversation next, Saying... say) {
        return new Decision(next, List.of(say), Optional.empty());
    }

    /** One after the other; the conversation goes on where the later one leaves it. */
    Decision then(Decision later) {
        return new Decision(
                later.next, Stream.concat(say.stream(), later.say.stream()).toList(), later.ticket.or(() -> ticket));
    }

    Decision with(NewTicket opened) {
        return new Decision(next, say, Optional.of(opened));
    }

    Decision introducedAt(Instant now) {
        return new Decision(next.with(next.state().introducedAt(now)), say, ticket);
    }

    Decision after(Saying first) {
        return new Decision(next, Stream.concat(Stream.of(first), say.stream()).toList(), ticket);
    }

    Decision before(Saying last) {
        return new Decision(next, Stream.concat(say.stream(), Stream.of(last)).toList(), ticket);
    }
}

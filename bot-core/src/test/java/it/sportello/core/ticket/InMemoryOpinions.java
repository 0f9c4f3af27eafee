package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.conversation.Awaiting;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.Holder;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.conversation.State;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.message.ChannelName;
import it.sportello.core.remark.Opinion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opinions in memory. */
public final class InMemoryOpinions implements Opinions {
    private final InMemoryCounter counter;
    private final List<Given> given = new ArrayList<>();

    public InMemoryOpinions(InMemoryCounter counter) {
        this.counter = counter;
    }

    private record Given(LocalDate day, ChannelName channel, Opinion opinion) {}

    public boolean keep(ChannelName channel, Opinion opinion) {
        return given.add(new Given(LocalDate.ofInstant(counter.now(), ZoneOffset.UTC), channel, opinion));
    }

    @Override
    public Future<List<Asking>> due(Duration after, int limit) {
        synchronized (counter) {
            return Future.succeededFuture(counter.keptTickets().values().stream()
                    .filter(ticket -> mayBeAsked(ticket, after))
                    .limit(limit)
                    .map(ticket -> new Asking(
                            ticket.id(), ticket.conversation(), state(ticket).language(), ticket.office()))
                    .toList());
        }
    }

    private boolean mayBeAsked(Ticket ticket, Duration after) {
        Instant ends = counter.now().minus(after);
        boolean ended = counter.journal().of(ticket.id()).stream()
                .filter(step -> step.kind() == Step.Kind.CLOSED)
                .reduce((earlier, later) -> later)
                .filter(step -> step.at().isBefore(ends) && step.at().isAfter(ends.minus(Duration.ofDays(1))))
                .isPresent();
        return ended
                && ticket.state() == Ticket.State.CLOSED
                && ticket.answered().isPresent()
                && ticket.trouble().isEmpty()
                && ticket.reason() != NewTicket.Reason.ERASURE
                && ticket.lastHeard().isAfter(counter.now().minus(Duration.ofHours(23)))
                && isFree(state(ticket));
    }

    private boolean isFree(State state) {
        return state.holder() == Holder.BOT
                && !state.conduct().silences(counter.now())
                && state.awaiting() instanceof Awaiting.Nothing
                && state.sparedUntil()
                        .filter(when -> when.isAfter(counter.now()))
                        .isEmpty();
    }

    private State state(Ticket ticket) {
        return counter.conversation(ticket.conversation()).orElseThrow().state();
    }

    @Override
    public Future<Boolean> ask(Asking asking, Duration after, Duration sparing, Draft question) {
        synchronized (counter) {
            Ticket ticket = counter.keptTickets().get(asking.ticket());
            if (ticket == null || !mayBeAsked(ticket, after)) {
                return Future.succeededFuture(false);
            }
            Conversation open = counter.conversation(asking.key()).orElseThrow();
            State was = open.state();
            State next = new State(
                    was.language(),
                    was.introduced(),
                    was.holder(),
                    new Awaiting.WhichOpinion(Opinion.Question.HELPED, Opinion.Subject.person(asking.office())),
                    was.failures(),
                    was.lastQuestion(),
                    was.lastArticle(),
                    was.conduct(),
                    was.told(),
                    Optional.of(counter.now().plus(sparing)));
            counter.keep(new Conversation(open.key(), open.version(), next));
            counter.tell(asking.key(), question);
            return Future.succeededFuture(true);
        }
    }

    @Override
    public Future<List<Tally>> given(LocalDate from, LocalDate to) {
        synchronized (counter) {
            Map<Tally, Integer> counted = new LinkedHashMap<>();
            given.stream()
                    .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
                    .forEach(one -> counted.merge(tally(one, 0), 1, Integer::sum));
            return Future.succeededFuture(counted.entrySet().stream()
                    .map(entry -> with(entry.getKey(), entry.getValue()))
                    .toList());
        }
    }

    private static Tally tally(Given one, int count) {
        Opinion.Subject subject = one.opinion().subject();
        return new Tally(
                subject.by(),
                one.channel(),
                subject.office(),
                subject.article(),
                one.opinion().question(),
                one.opinion().choice(),
                count);
    }

    private static Tally with(Tally tally, int count) {
        return new Tally(
                tally.by(), tally.channel(), tally.office(), tally.article(), tally.question(), tally.choice(), count);
    }
}

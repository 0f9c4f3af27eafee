package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.Holder;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.staff.StaffId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tickets in memory. */
public final class InMemoryTickets implements Tickets {
    private final InMemoryCounter counter;

    public InMemoryTickets(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<List<Ticket>> list(Which which, int limit, int offset) {
        synchronized (counter) {
            Comparator<Ticket> order = which == Which.OPEN
                    ? Comparator.comparing(Ticket::state)
                            .thenComparing(Ticket::opened)
                            .thenComparing(Ticket::id)
                    : Comparator.comparing(Ticket::id).reversed();
            return Future.succeededFuture(counter.keptTickets().values().stream()
                    .filter(ticket -> (ticket.state() == Ticket.State.CLOSED) == (which == Which.CLOSED))
                    .sorted(order)
                    .skip(offset)
                    .limit(limit)
                    .map(this::current)
                    .toList());
        }
    }

    @Override
    public Future<Integer> open() {
        return list(Which.OPEN, Integer.MAX_VALUE, 0).map(List::size);
    }

    @Override
    public Future<Optional<Ticket>> find(long id) {
        synchronized (counter) {
            return Future.succeededFuture(
                    Optional.ofNullable(counter.keptTickets().get(id)).map(this::current));
        }
    }

    @Override
    public Future<Outcome> claim(long id, StaffId who) {
        return change(id, who, ticket -> held(ticket, who), Holder.PERSON);
    }

    @Override
    public Future<Outcome> release(long id, StaffId who) {
        return change(id, who, ticket -> in(ticket, Ticket.State.WAITING, Optional.empty()), Holder.WAITING);
    }

    @Override
    public Future<Outcome> reply(long id, StaffId who, Draft draft, Afterwards afterwards) {
        synchronized (counter) {
            boolean closing = afterwards == Afterwards.CLOSE;
            Future<Outcome> outcome = closing ? close(id, who) : claim(id, who);
            if (outcome.result() == Outcome.DONE) {
                counter.keptTickets().computeIfPresent(id, (key, ticket) -> {
                    counter.say(ticket.conversation(), draft, Optional.of(id));
                    return untroubled(ticket);
                });
            }
            return outcome;
        }
    }

    @Override
    public Future<Outcome> close(long id, StaffId who) {
        return change(id, who, ticket -> in(ticket, Ticket.State.CLOSED, Optional.of(who)), Holder.BOT);
    }

    /** The reply to a ticket did not arrive: it waits again. */
    public void troubled(long id, String reason) {
        counter.keptTickets().computeIfPresent(id, (key, ticket) -> {
            hold(ticket.conversation(), Holder.WAITING);
            return with(ticket, Ticket.State.WAITING, Optional.empty(), Optional.of(reason));
        });
    }

    /** The tickets of a conversation go with it to its new address. */
    public void moved(ConversationKey from, ConversationKey to) {
        counter.keptTickets().replaceAll((id, ticket) -> ticket.conversation().equals(from) ? at(ticket, to) : ticket);
    }

    private Future<Outcome> change(long id, StaffId who, UnaryOperator<Ticket> change, Holder holder) {
        synchronized (counter) {
            Ticket ticket = counter.keptTickets().get(id);
            if (ticket == null || ticket.state() == Ticket.State.CLOSED) {
                return Future.succeededFuture(Outcome.NOT_OPEN);
            }
            if (ticket.holder().filter(other -> !other.equals(who)).isPresent()) {
                return Future.succeededFuture(Outcome.HELD_BY_ANOTHER);
            }
            counter.keptTickets().put(id, change.apply(ticket));
            hold(ticket.conversation(), holder);
            return Future.succeededFuture(Outcome.DONE);
        }
    }

    private void hold(ConversationKey key, Holder holder) {
        counter.conversation(key)
                .ifPresent(conversation -> counter.keep(new Conversation(
                        key, conversation.version(), conversation.state().heldBy(holder))));
    }

    private Ticket current(Ticket ticket) {
        return new Ticket(
                ticket.id(),
                ticket.conversation(),
                ticket.office(),
                ticket.question(),
                ticket.reason(),
                ticket.state(),
                ticket.opened(),
                counter.lastHeard(ticket.conversation(), ticket.opened()),
                ticket.holder(),
                ticket.trouble());
    }

    private static Ticket held(Ticket ticket, StaffId who) {
        return in(ticket, Ticket.State.HELD, Optional.of(who));
    }

    private static Ticket in(Ticket ticket, Ticket.State state, Optional<StaffId> holder) {
        return with(ticket, state, holder, ticket.trouble());
    }

    private static Ticket untroubled(Ticket ticket) {
        return with(ticket, ticket.state(), ticket.holder(), Optional.empty());
    }

    private static Ticket with(Ticket ticket, Ticket.State state, Optional<StaffId> holder, Optional<String> trouble) {
        return new Ticket(
                ticket.id(),
                ticket.conversation(),
                ticket.office(),
                ticket.question(),
                ticket.reason(),
                state,
                ticket.opened(),
                ticket.lastHeard(),
                holder,
                trouble);
    }

    private static Ticket at(Ticket ticket, ConversationKey to) {
        return new Ticket(
                ticket.id(),
                to,
                ticket.office(),
                ticket.question(),
                ticket.reason(),
                ticket.state(),
                ticket.opened(),
                ticket.lastHeard(),
                ticket.holder(),
                ticket.trouble());
    }
}

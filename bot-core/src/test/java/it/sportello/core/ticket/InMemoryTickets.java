package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.Holder;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Roles.Reach;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Step.Kind;
import it.sportello.core.ticket.Ticket.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tickets in memory. */
public final class InMemoryTickets implements Tickets {
    private static final Comparator<Ticket> WAITING_FIRST = Comparator.comparing((Ticket ticket) -> !ticket.urgent())
            .thenComparing(Ticket::state)
            .thenComparing(Ticket::id);
    private final InMemoryCounter counter;

    public InMemoryTickets(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<List<Ticket>> list(View view, Reach reach, int limit, int offset) {
        synchronized (counter) {
            boolean closed = view instanceof View.Closed;
            return Future.succeededFuture(all(shownIn(view), reach)
                    .sorted(closed ? Comparator.comparing(Ticket::id).reversed() : WAITING_FIRST)
                    .skip(offset)
                    .limit(limit)
                    .map(this::current)
                    .toList());
        }
    }

    private static Predicate<Ticket> shownIn(View view) {
        return view.fold(
                waiting -> ticket -> ticket.state() == State.WAITING,
                held -> ticket -> isHeldBy(ticket, held.who()),
                open -> InMemoryTickets::isOpen,
                closed -> ticket -> !isOpen(ticket));
    }

    private static boolean isOpen(Ticket ticket) {
        return ticket.state() != State.CLOSED;
    }

    private static boolean isHeldBy(Ticket ticket, StaffId who) {
        return ticket.state() == State.HELD && ticket.holder().equals(Optional.of(who));
    }

    private Stream<Ticket> all(Predicate<Ticket> wanted, Reach reach) {
        return all(wanted).filter(ticket -> reach.covers(ticket.office()));
    }

    private Stream<Ticket> all(Predicate<Ticket> wanted) {
        return counter.keptTickets().values().stream().filter(wanted);
    }

    @Override
    public Future<Integer> open(Reach reach) {
        synchronized (counter) {
            return Future.succeededFuture(
                    (int) all(InMemoryTickets::isOpen, reach).count());
        }
    }

    @Override
    public Future<Counts> counts(StaffId who, Reach reach) {
        synchronized (counter) {
            return Future.succeededFuture(new Counts(
                    (int) all(shownIn(new View.Waiting()), reach).count(),
                    (int) all(shownIn(new View.HeldBy(who)), reach).count(),
                    (int) all(InMemoryTickets::isOpen, reach).count()));
        }
    }

    @Override
    public Future<Long> newest(Reach reach) {
        synchronized (counter) {
            return Future.succeededFuture(all(InMemoryTickets::isOpen)
                    .filter(ticket -> reach.covers(ticket.office()))
                    .mapToLong(Ticket::id)
                    .max()
                    .orElse(0));
        }
    }

    @Override
    public Future<Optional<Ticket>> find(long id) {
        synchronized (counter) {
            return Future.succeededFuture(
                    Optional.ofNullable(counter.keptTickets().get(id)).map(this::current));
        }
    }

    @Override
    public Future<List<Step>> steps(long id) {
        synchronized (counter) {
            return Future.succeededFuture(counter.journal().of(id));
        }
    }

    @Override
    public Future<Integer> ahead(ConversationKey key) {
        synchronized (counter) {
            long own = all(ticket -> isOpen(ticket) && ticket.conversation().equals(key))
                    .mapToLong(Ticket::id)
                    .min()
                    .orElse(Long.MAX_VALUE);
            return Future.succeededFuture((int) all(ticket -> ticket.state() == State.WAITING && ticket.id() < own)
                    .map(Ticket::conversation)
                    .distinct()
                    .count());
        }
    }

    @Override
    public Future<Outcome> claim(long id, StaffId who, List<Draft> say) {
        return change(id, who, ticket -> {
            if (isHeldBy(ticket, who) && !ticket.botSpeaks()) {
                return ticket;
            }
            took(id, new Step(Kind.CLAIMED, Optional.of(who), Optional.empty(), counter.now()));
            say(ticket, say);
            return held(ticket, who);
        });
    }

    @Override
    public Future<Outcome> release(long id, StaffId who, List<Draft> say) {
        return giveBack(id, who, Kind.RELEASED, say);
    }

    @Override
    public Future<Outcome> takeAway(long id, StaffId holder, List<Draft> say) {
        return giveBack(id, holder, Kind.TAKEN_AWAY, say);
    }

    private Future<Outcome> giveBack(long id, StaffId who, Kind kind, List<Draft> say) {
        return change(id, who, ticket -> {
            step(id, kind, Optional.of(who));
            say(ticket, say);
            return in(ticket, State.WAITING, Optional.empty());
        });
    }

    @Override
    public Future<Outcome> pass(long id, StaffId who, Passing passing, List<Draft> say) {
        return change(id, who, ticket -> {
            took(id, new Step(Kind.PASSED, Optional.of(who), Optional.of(passing), counter.now()));
            say(ticket, say);
            return passing.to()
                    .fold(
                            colleague -> held(ticket, colleague.who()),
                            office -> at(in(ticket, State.WAITING, Optional.empty()), office.office()));
        });
    }

    /** What was promised is late: the head of the office has it, or it waits again. */
    public void escalated(long id, Optional<StaffId> former, Optional<StaffId> head, List<Draft> say) {
        Ticket ticket = Objects.requireNonNull(counter.keptTickets().get(id));
        Optional<Passing> to = head.map(who -> new Passing(new Passing.To.Colleague(who), Words.NONE));
        Step step = new Step(Kind.ESCALATED, former, to, counter.now());
        head.ifPresentOrElse(who -> took(id, step), () -> counter.journal().add(id, step));
        say(ticket, say);
        put(head.map(who -> held(ticket, who)).orElseGet(() -> in(ticket, State.WAITING, Optional.empty())));
    }

    @Override
    public Future<Outcome> reply(long id, StaffId who, List<Draft> words, Afterwards afterwards) {
        synchronized (counter) {
            Optional<Ticket> careful =
                    Optional.ofNullable(counter.keptTickets().get(id)).filter(counter.journal()::isCareful);
            return careful.filter(ticket -> refusal(ticket, who).isEmpty()).isPresent()
                    ? Future.succeededFuture(Outcome.NEEDS_APPROVAL)
                    : said(id, who, words, afterwards);
        }
    }

    /** What a second person has read, or need not. */
    Future<Outcome> said(long id, StaffId who, List<Draft> words, Afterwards afterwards) {
        State next = afterwards == Afterwards.CLOSE ? State.CLOSED : State.HELD;
        return change(id, who, ticket -> {
            counter.journal().spoke(id, counter.now());
            counter.journal().unsent.remove(new Journal.Desk(id, who));
            if (next == State.CLOSED) {
                step(id, Kind.CLOSED, Optional.of(who));
            }
            counter.say(ticket.conversation(), words.get(0), Optional.of(id));
            say(ticket, words.subList(1, words.size()));
            Ticket changed = in(ticket, next, Optional.of(who));
            return with(
                    changed,
                    new Change(
                            next,
                            changed.holder(),
                            false,
                            changed.answered().or(() -> Optional.of(counter.now())),
                            Optional.empty()));
        });
    }

    @Override
    public Future<Outcome> close(long id, StaffId who, List<Draft> say) {
        return change(id, who, ticket -> {
            step(id, Kind.CLOSED, Optional.of(who));
            say(ticket, say);
            return in(ticket, State.CLOSED, Optional.of(who));
        });
    }

    @Override
    public Future<List<Ticket>> beside(long id) {
        synchronized (counter) {
            Optional<Ticket> own = Optional.ofNullable(counter.keptTickets().get(id));
            return Future.succeededFuture(all(ticket -> isOpen(ticket)
                            && ticket.id() != id
                            && own.filter(one -> one.conversation().equals(ticket.conversation()))
                                    .isPresent())
                    .map(this::current)
                    .toList());
        }
    }

    @Override
    public Future<Outcome> merge(long id, long into, StaffId who) {
        synchronized (counter) {
            boolean pair = Await.value(beside(id)).stream().anyMatch(ticket -> ticket.id() == into);
            if (!pair) {
                return Future.succeededFuture(Outcome.NOT_OPEN);
            }
            return change(id, who, ticket -> {
                        paired(id, Kind.MERGED, who, into);
                        return in(ticket, State.CLOSED, Optional.of(who));
                    })
                    .onSuccess(outcome -> merged(id, into, who, outcome));
        }
    }

    private void merged(long id, long into, StaffId who, Outcome outcome) {
        if (outcome == Outcome.DONE) {
            paired(into, Kind.MERGED, who, id);
            Ticket one = Objects.requireNonNull(counter.keptTickets().get(id));
            counter.journal().merged(id, into);
            counter.keptTickets().computeIfPresent(into, (key, other) -> one.urgent() ? raised(other) : other);
            deriveHolder(one.conversation());
        }
    }

    @Override
    public Future<Outcome> split(long id, StaffId who, NewTicket part, List<Draft> say) {
        return change(id, who, ticket -> {
            long opened = counter.open(ticket.conversation(), part);
            paired(id, Kind.SPLIT, who, opened);
            paired(opened, Kind.SPLIT, who, id);
            say(ticket, say);
            return ticket;
        });
    }

    private void paired(long id, Kind kind, StaffId by, long other) {
        counter.journal().add(id, new Step(kind, Optional.of(by), Optional.empty(), Optional.of(other), counter.now()));
    }

    /** Whoever is blocked has nothing open. */
    void closeAll(ConversationKey key, StaffId who) {
        all(ticket -> isOpen(ticket) && ticket.conversation().equals(key))
                .toList()
                .forEach(ticket -> {
                    step(ticket.id(), Kind.CLOSED, Optional.of(who));
                    put(in(ticket, State.CLOSED, Optional.of(who)));
                });
    }

    private void deriveHolder(ConversationKey key) {
        List<Ticket> open = all(ticket ->
                        isOpen(ticket) && ticket.conversation().equals(key))
                .toList();
        boolean held = open.stream().anyMatch(ticket -> ticket.state() == State.HELD && !ticket.botSpeaks());
        Holder waiting = open.isEmpty() ? Holder.BOT : Holder.WAITING;
        hold(key, held ? Holder.PERSON : waiting);
    }

    @Override
    public Future<List<Long>> unheard(Duration silence, int limit) {
        synchronized (counter) {
            return Future.succeededFuture(all(ticket -> isUnheard(ticket, silence))
                    .limit(limit)
                    .map(Ticket::id)
                    .toList());
        }
    }

    @Override
    public Future<Boolean> letBotSpeak(long id, Duration silence, List<Draft> say) {
        synchronized (counter) {
            Optional<Ticket> unheard =
                    Optional.ofNullable(counter.keptTickets().get(id)).filter(ticket -> isUnheard(ticket, silence));
            unheard.ifPresent(ticket -> {
                step(id, Kind.SILENCE, Optional.empty());
                put(with(ticket, new Change(State.HELD, ticket.holder(), true, ticket.answered(), ticket.trouble())));
                say(ticket, say);
            });
            return Future.succeededFuture(unheard.isPresent());
        }
    }

    private boolean isUnheard(Ticket ticket, Duration silence) {
        Optional<Instant> since = counter.journal()
                .owesSince(ticket.id())
                .or(() -> counter.firstHeardAfter(
                        ticket.conversation(), counter.journal().spokeAt(ticket.id())));
        return ticket.state() == State.HELD
                && !ticket.botSpeaks()
                && since.filter(from -> from.isBefore(counter.now().minus(silence)))
                        .isPresent();
    }

    /** The reply to a ticket did not arrive: it waits again. */
    public void troubled(long id, String reason) {
        counter.keptTickets().computeIfPresent(id, (key, ticket) -> {
            hold(ticket.conversation(), Holder.WAITING);
            return with(
                    ticket, new Change(State.WAITING, Optional.empty(), false, ticket.answered(), Optional.of(reason)));
        });
    }

    /** The tickets of a conversation go with it to its new address. */
    public void moved(ConversationKey from, ConversationKey to) {
        counter.keptTickets().replaceAll((id, ticket) -> ticket.conversation().equals(from) ? at(ticket, to) : ticket);
    }

    private Future<Outcome> change(long id, StaffId who, UnaryOperator<Ticket> change) {
        synchronized (counter) {
            Ticket ticket = counter.keptTickets().get(id);
            if (ticket == null) {
                return Future.succeededFuture(Outcome.NOT_OPEN);
            }
            Optional<Outcome> refusal = refusal(ticket, who);
            if (refusal.isEmpty()) {
                put(change.apply(ticket));
            }
            return Future.succeededFuture(refusal.orElse(Outcome.DONE));
        }
    }

    private static Optional<Outcome> refusal(Ticket ticket, StaffId who) {
        if (ticket.state() == State.CLOSED) {
            return Optional.of(Outcome.NOT_OPEN);
        }
        boolean another = ticket.holder().filter(other -> !other.equals(who)).isPresent();
        return !ticket.botSpeaks() && another ? Optional.of(Outcome.HELD_BY_ANOTHER) : Optional.empty();
    }

    /** Holds a ticket for the writer of a reply that is kept. */
    Future<Outcome> proposed(long id, StaffId who) {
        return change(id, who, ticket -> {
            step(id, Kind.PROPOSED, Optional.of(who));
            return held(ticket, who);
        });
    }

    /** What waits in a conversation in which danger was spoken of. */
    public void raise(ConversationKey key) {
        counter.keptTickets()
                .replaceAll(
                        (id, ticket) -> ticket.conversation().equals(key) && isOpen(ticket) ? raised(ticket) : ticket);
    }

    private static Ticket raised(Ticket ticket) {
        return made(ticket, ticket.conversation(), ticket.office(), ticket.lastHeard(), same(ticket), true);
    }

    private void put(Ticket ticket) {
        counter.keptTickets().put(ticket.id(), ticket);
        deriveHolder(ticket.conversation());
    }

    private void took(long id, Step step) {
        counter.journal().owes(id, counter.now());
        counter.journal().add(id, step);
    }

    void step(long id, Kind kind, Optional<StaffId> by) {
        counter.journal().add(id, new Step(kind, by, Optional.empty(), counter.now()));
    }

    private void say(Ticket ticket, List<Draft> drafts) {
        drafts.forEach(draft -> counter.tell(ticket.conversation(), draft));
    }

    private void hold(ConversationKey key, Holder holder) {
        counter.conversation(key)
                .ifPresent(conversation -> counter.keep(new Conversation(
                        key, conversation.version(), conversation.state().heldBy(holder))));
    }

    private record Change(
            State state,
            Optional<StaffId> holder,
            boolean botSpeaks,
            Optional<Instant> answered,
            Optional<String> trouble) {}

    private static Ticket held(Ticket ticket, StaffId who) {
        return in(ticket, State.HELD, Optional.of(who));
    }

    private static Ticket in(Ticket ticket, State state, Optional<StaffId> holder) {
        return with(ticket, new Change(state, holder, false, ticket.answered(), ticket.trouble()));
    }

    private static Ticket with(Ticket ticket, Change change) {
        return made(ticket, ticket.conversation(), ticket.office(), ticket.lastHeard(), change);
    }

    private Ticket current(Ticket ticket) {
        Instant heard = counter.lastHeard(ticket.conversation(), ticket.opened());
        return made(ticket, ticket.conversation(), ticket.office(), heard, same(ticket));
    }

    private static Ticket at(Ticket ticket, ConversationKey to) {
        return made(ticket, to, ticket.office(), ticket.lastHeard(), same(ticket));
    }

    private static Ticket at(Ticket ticket, OfficeId office) {
        return made(ticket, ticket.conversation(), Optional.of(office), ticket.lastHeard(), same(ticket));
    }

    private static Change same(Ticket ticket) {
        return new Change(ticket.state(), ticket.holder(), ticket.botSpeaks(), ticket.answered(), ticket.trouble());
    }

    private static Ticket made(
            Ticket ticket, ConversationKey key, Optional<OfficeId> office, Instant lastHeard, Change change) {
        return made(ticket, key, office, lastHeard, change, ticket.urgent());
    }

    private static Ticket made(
            Ticket ticket,
            ConversationKey key,
            Optional<OfficeId> office,
            Instant lastHeard,
            Change change,
            boolean urgent) {
        return new Ticket(
                ticket.id(),
                key,
                office,
                ticket.question(),
                ticket.reason(),
                change.state(),
                ticket.opened(),
                lastHeard,
                change.holder(),
                change.botSpeaks(),
                change.answered(),
                urgent,
                change.trouble());
    }
}

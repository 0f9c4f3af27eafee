package it.sportello.core.inquiry;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.inquiry.Inquiry.Reply;
import it.sportello.core.inquiry.Inquiry.State;
import it.sportello.core.inquiry.Inquiry.Way;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Inquiries in memory. */
public final class InMemoryInquiries implements Inquiries {
    private final InMemoryCounter counter;
    private final Map<Long, Inquiry> kept = new TreeMap<>();
    private final Set<String> mails = new HashSet<>();

    public InMemoryInquiries(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<Optional<Long>> ask(Wanted wanted, List<Draft> say) {
        synchronized (counter) {
            Optional<Ticket> ticket = openTicket(wanted.ticket());
            ticket.ifPresent(found -> {
                long id = kept.size() + 1L;
                kept.put(id, new Inquiry(id, wanted, counter.now(), State.OPEN, List.of()));
                say.forEach(draft -> counter.tell(found.conversation(), draft));
            });
            return Future.succeededFuture(ticket.map(found -> (long) kept.size()));
        }
    }

    private Optional<Ticket> openTicket(long id) {
        return Optional.ofNullable(counter.keptTickets().get(id))
                .filter(ticket -> ticket.state() != Ticket.State.CLOSED);
    }

    @Override
    public Future<Optional<Inquiry>> find(long id) {
        synchronized (counter) {
            return Future.succeededFuture(Optional.ofNullable(kept.get(id)));
        }
    }

    @Override
    public Future<List<Inquiry>> of(long ticket) {
        synchronized (counter) {
            return Future.succeededFuture(kept.values().stream()
                    .filter(inquiry -> inquiry.wanted().ticket() == ticket)
                    .toList());
        }
    }

    @Override
    public Future<List<Inquiry>> open(int limit, int offset) {
        synchronized (counter) {
            return Future.succeededFuture(kept.values().stream()
                    .filter(this::isOpen)
                    .sorted(Comparator.comparing(inquiry -> inquiry.wanted().due()))
                    .skip(offset)
                    .limit(limit)
                    .toList());
        }
    }

    @Override
    public Future<Boolean> reply(long id, StaffId by, Words text) {
        return reply(id, by, text, Way.DESK);
    }

    @Override
    public Future<Boolean> replyByMail(long id, StaffId by, Words text, String mail) {
        synchronized (counter) {
            return mails.add(mail) ? reply(id, by, text, Way.MAIL) : Future.succeededFuture(kept.containsKey(id));
        }
    }

    @Override
    public Future<List<Inquiry>> lately(Duration time, int limit) {
        synchronized (counter) {
            return Future.succeededFuture(kept.values().stream()
                    .filter(inquiry -> isOpen(inquiry)
                            || inquiry.replies().stream()
                                    .anyMatch(reply ->
                                            reply.at().isAfter(counter.now().minus(time))))
                    .limit(limit)
                    .toList());
        }
    }

    private boolean isOpen(Inquiry inquiry) {
        return inquiry.state() == State.OPEN
                && openTicket(inquiry.wanted().ticket()).isPresent();
    }

    private Future<Boolean> reply(long id, StaffId by, Words text, Way way) {
        synchronized (counter) {
            Optional<Inquiry> found = Optional.ofNullable(kept.get(id)).filter(one -> one.state() != State.WITHDRAWN);
            found.ifPresent(one -> kept.put(
                    id,
                    new Inquiry(
                            id,
                            one.wanted(),
                            one.asked(),
                            State.ANSWERED,
                            Stream.concat(one.replies().stream(), Stream.of(new Reply(by, text, way, counter.now())))
                                    .toList())));
            return Future.succeededFuture(found.isPresent());
        }
    }

    @Override
    public Future<Boolean> withdraw(long id) {
        synchronized (counter) {
            Optional<Inquiry> found = Optional.ofNullable(kept.get(id)).filter(one -> one.state() == State.OPEN);
            found.ifPresent(
                    one -> kept.put(id, new Inquiry(id, one.wanted(), one.asked(), State.WITHDRAWN, one.replies())));
            return Future.succeededFuture(found.isPresent());
        }
    }
}

package it.sportello.core.staffgroup;

import io.vertx.core.Future;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.message.Language;
import it.sportello.core.staffgroup.StaffTopic.Attempts;
import it.sportello.core.staffgroup.StaffTopic.Told;
import it.sportello.core.staffgroup.StaffTopic.Waiting;
import it.sportello.core.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The topics of the staff's group in memory. */
public final class InMemoryStaffTopics implements StaffTopics {
    private final InMemoryCounter counter;
    private final InMemoryStaffWords words;
    private final List<Place> places = new ArrayList<>();

    private static final class Place {
        final long ticket;
        Optional<Long> topic = Optional.empty();
        Told told = Told.NOTHING;
        long version = -1;
        boolean closed;
        boolean strangerTold;
        boolean gone;
        boolean taken;
        int attempts;
        int unknown;
        Instant due;

        Place(long ticket, Instant due) {
            this.ticket = ticket;
            this.due = due;
        }
    }

    public InMemoryStaffTopics(InMemoryCounter counter, InMemoryStaffWords words) {
        this.counter = counter;
        this.words = words;
    }

    @Override
    public Future<Optional<StaffTopic>> take(Duration lease) {
        synchronized (counter) {
            counter.keptTickets().values().stream()
                    .filter(InMemoryStaffTopics::isOpen)
                    .filter(ticket -> places.stream().noneMatch(place -> place.ticket == ticket.id()))
                    .forEach(ticket -> places.add(new Place(ticket.id(), Instant.MIN)));
            Optional<Place> due = places.stream()
                    .filter(place -> !place.gone && !place.due.isAfter(counter.now()) && isMissing(place))
                    .min(Comparator.comparing((Place place) -> place.topic.isEmpty())
                            .thenComparing(place ->
                                    !ticket(place).filter(Ticket::urgent).isPresent())
                            .thenComparing(place -> place.ticket));
            return Future.succeededFuture(due.map(place -> taken(place, lease)));
        }
    }

    private StaffTopic taken(Place place, Duration lease) {
        place.due = counter.now().plus(lease);
        place.unknown += place.taken ? 1 : 0;
        place.taken = true;
        place.attempts++;
        return new StaffTopic(
                places.indexOf(place),
                ticket(place).map(Ticket::id),
                place.topic,
                place.told,
                place.closed,
                version(place),
                new Attempts(place.attempts, place.unknown),
                answers(place));
    }

    private boolean isMissing(Place place) {
        return ticket(place)
                        .map(ticket -> isOpen(ticket)
                                ? place.topic.isEmpty() || place.closed || place.version != version(place)
                                : !place.closed)
                        .orElse(true)
                || !answers(place).isEmpty();
    }

    private List<Waiting> answers(Place place) {
        return place.topic.map(words::answers).orElseGet(List::of);
    }

    private Optional<Ticket> ticket(Place place) {
        return Optional.ofNullable(counter.keptTickets().get(place.ticket));
    }

    private long version(Place place) {
        return ticket(place)
                .map(ticket -> Await.value(counter.conversations().open(ticket.conversation(), Language.ITALIAN))
                        .version())
                .orElse(0L);
    }

    private static boolean isOpen(Ticket ticket) {
        return ticket.state() != Ticket.State.CLOSED;
    }

    private Future<Void> change(long id, Consumer<Place> change) {
        synchronized (counter) {
            change.accept(places.get((int) id));
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<Void> made(long id, long topic) {
        return change(id, place -> {
            place.topic = Optional.of(topic);
            place.told = Told.NOTHING;
            place.version = -1;
            place.closed = false;
            place.strangerTold = false;
            place.attempts = 1;
            place.unknown = 0;
        });
    }

    @Override
    public Future<Void> lost(long id) {
        return change(id, place -> {
            place.topic = Optional.empty();
            place.version = -1;
            place.closed = ticket(place).filter(ticket -> !isOpen(ticket)).isPresent();
            place.due = counter.now();
            place.taken = false;
        });
    }

    @Override
    public Future<Void> told(StaffTopic topic, Told told) {
        topic.answers().forEach(answer -> words.done(answer.word()));
        return change(topic.id(), place -> {
            place.told = told;
            place.attempts = 1;
            place.unknown = 0;
        });
    }

    @Override
    public Future<Void> closed(long id, boolean closed) {
        return change(id, place -> {
            place.closed = closed;
            place.unknown = 0;
        });
    }

    @Override
    public Future<Void> settle(StaffTopic topic) {
        return change(topic.id(), place -> {
            place.version = topic.version();
            place.due = counter.now();
            place.taken = false;
            place.attempts = 0;
            place.unknown = 0;
        });
    }

    @Override
    public Future<Void> postpone(long id, Duration pause, boolean doubtful) {
        return change(id, place -> {
            place.due = counter.now().plus(pause);
            place.taken = doubtful;
        });
    }

    @Override
    public Future<Void> giveBack(long id, Duration pause) {
        return change(id, place -> {
            place.due = counter.now().plus(pause);
            place.taken = false;
            place.attempts = Math.max(0, place.attempts - 1);
        });
    }

    @Override
    public Future<Void> forget(long id) {
        return change(id, place -> place.gone = ticket(place).isEmpty());
    }

    private Optional<Place> at(long topic) {
        return places.stream()
                .filter(place -> !place.gone && place.topic.equals(Optional.of(topic)))
                .findFirst();
    }

    @Override
    public Future<Optional<Long>> ticketOf(long topic) {
        synchronized (counter) {
            return Future.succeededFuture(at(topic).flatMap(this::ticket).map(Ticket::id));
        }
    }

    @Override
    public Future<Void> noticed(long topic, boolean closed) {
        synchronized (counter) {
            at(topic).ifPresent(place -> place.closed = closed);
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<Boolean> mayTellStranger(long topic) {
        synchronized (counter) {
            Optional<Place> first = at(topic).filter(place -> !place.strangerTold);
            first.ifPresent(place -> place.strangerTold = true);
            return Future.succeededFuture(first.isPresent());
        }
    }
}

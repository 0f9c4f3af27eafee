package it.sportello.core.hands;

import io.vertx.core.Future;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.staff.Roles.Reach;
import it.sportello.core.ticket.Ticket;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds tickets in memory, by words that are written the same. */
public final class InMemoryTicketSearch implements TicketSearch {
    private final InMemoryCounter counter;
    private final InMemoryLabels labels;
    private final Notes notes;

    public InMemoryTicketSearch(InMemoryCounter counter, InMemoryLabels labels, Notes notes) {
        this.counter = counter;
        this.labels = labels;
        this.notes = notes;
    }

    @Override
    public Future<List<Ticket>> find(Wanted wanted, Reach reach, int limit, int offset) {
        return Future.succeededFuture(List.copyOf(counter.keptTickets().values()).stream()
                .filter(ticket -> hasWords(ticket, wanted))
                .filter(ticket -> reach.covers(ticket.office()))
                .filter(ticket -> wanted.label()
                        .map(label -> labels.has(ticket.id(), label))
                        .orElse(true))
                .filter(ticket -> wanted.office().isEmpty() || wanted.office().equals(ticket.office()))
                .filter(ticket -> wanted.holder().isEmpty() || wanted.holder().equals(ticket.holder()))
                .filter(ticket -> isIn(ticket, wanted.stage()))
                .filter(ticket -> wanted.opened()
                        .from()
                        .map(from -> !ticket.opened().isBefore(from))
                        .orElse(true))
                .filter(ticket -> wanted.opened()
                        .before()
                        .map(before -> ticket.opened().isBefore(before))
                        .orElse(true))
                .sorted(Comparator.comparing(Ticket::id).reversed())
                .skip(offset)
                .limit(limit)
                .toList());
    }

    private static boolean isIn(Ticket ticket, Wanted.Stage stage) {
        boolean open = ticket.state() != Ticket.State.CLOSED;
        return switch (stage) {
            case ANY -> true;
            case OPEN -> open;
            default -> ticket.state().name().equals(stage.name());
        };
    }

    private boolean hasWords(Ticket ticket, Wanted wanted) {
        List<String> looked = words(wanted.words().value());
        Stream<String> noted = Await.value(notes.of(ticket.id())).stream()
                .map(note -> note.text().value());
        return looked.isEmpty()
                || Stream.concat(Stream.of(ticket.question().value()), noted)
                        .anyMatch(text -> words(text).containsAll(looked));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\P{L}+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
    }
}

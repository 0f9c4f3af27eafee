package it.sportello.core.hands;

import io.vertx.core.Future;
import it.sportello.core.counter.InMemoryCounter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Labels in memory. */
public final class InMemoryLabels implements Labels {
    private final InMemoryCounter counter;
    private final Map<Long, Label> kept = new TreeMap<>();
    private final Map<Long, Set<Long>> put = new TreeMap<>();
    private long last;

    public InMemoryLabels(InMemoryCounter counter) {
        this.counter = counter;
        counter.journal().care(this::isCareful);
        counter.journal().listen(this::merged);
    }

    @Override
    public synchronized Future<List<Label>> all() {
        return Future.succeededFuture(sorted());
    }

    private List<Label> sorted() {
        return kept.values().stream()
                .sorted(Comparator.comparing(InMemoryLabels::folded))
                .toList();
    }

    private static String folded(Label label) {
        return label.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public synchronized Future<Boolean> save(Label label) {
        boolean taken = kept.values().stream()
                .anyMatch(other -> other.id() != label.id() && folded(other).equals(folded(label)));
        if (taken || label.id() != 0 && !kept.containsKey(label.id())) {
            return Future.succeededFuture(false);
        }
        long id = label.id() == 0 ? ++last : label.id();
        kept.put(id, new Label(id, label.name(), label.colour(), label.careful()));
        return Future.succeededFuture(true);
    }

    @Override
    public synchronized Future<Void> remove(long id) {
        kept.remove(id);
        put.values().forEach(labels -> labels.remove(id));
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Map<Long, List<Label>>> of(List<Long> tickets) {
        Map<Long, List<Label>> found = new HashMap<>();
        for (long ticket : tickets) {
            List<Label> labels =
                    sorted().stream().filter(label -> has(ticket, label.id())).toList();
            if (!labels.isEmpty()) {
                found.put(ticket, labels);
            }
        }
        return Future.succeededFuture(found);
    }

    private synchronized void merged(long ticket, long into) {
        put.computeIfAbsent(into, none -> new TreeSet<>()).addAll(put.getOrDefault(ticket, Set.of()));
    }

    private synchronized boolean isCareful(long ticket) {
        return sorted().stream().anyMatch(label -> label.careful() && has(ticket, label.id()));
    }

    synchronized boolean has(long ticket, long label) {
        return put.getOrDefault(ticket, Set.of()).contains(label);
    }

    @Override
    public synchronized Future<Boolean> put(long ticket, long label) {
        boolean known = counter.keptTickets().containsKey(ticket) && kept.containsKey(label);
        if (known) {
            put.computeIfAbsent(ticket, none -> new TreeSet<>()).add(label);
        }
        return Future.succeededFuture(known);
    }

    @Override
    public synchronized Future<Void> take(long ticket, long label) {
        put.computeIfAbsent(ticket, none -> new TreeSet<>()).remove(label);
        return Future.succeededFuture();
    }
}

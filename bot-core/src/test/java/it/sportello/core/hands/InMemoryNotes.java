package it.sportello.core.hands;

import io.vertx.core.Future;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes in memory. */
public final class InMemoryNotes implements Notes {
    private record Mention(Note note, StaffId who) {}

    private final InMemoryCounter counter;
    private final List<Note> notes = new ArrayList<>();
    private final Set<Mention> seen = new HashSet<>();

    public InMemoryNotes(InMemoryCounter counter) {
        this.counter = counter;
        counter.journal().listen(this::merged);
    }

    @Override
    public synchronized Future<Void> add(long ticket, StaffId by, Words text, Set<StaffId> mentioned) {
        if (counter.keptTickets().containsKey(ticket)) {
            Set<StaffId> others =
                    mentioned.stream().filter(who -> !who.equals(by)).collect(Collectors.toSet());
            notes.add(new Note(ticket, by, text, others, counter.now()));
        }
        return Future.succeededFuture();
    }

    private synchronized void merged(long ticket, long into) {
        notes.replaceAll(note ->
                note.ticket() == ticket ? new Note(into, note.by(), note.text(), note.mentioned(), note.at()) : note);
    }

    @Override
    public synchronized Future<List<Note>> of(long ticket) {
        return Future.succeededFuture(
                notes.stream().filter(note -> note.ticket() == ticket).toList());
    }

    private Stream<Note> unseen(StaffId who) {
        return notes.stream().filter(note -> note.mentioned().contains(who) && !seen.contains(new Mention(note, who)));
    }

    @Override
    public synchronized Future<List<Note>> unseen(StaffId who, int limit) {
        List<Note> latest = new ArrayList<>();
        unseen(who).forEach(note -> latest.add(0, note));
        return Future.succeededFuture(latest.stream().limit(limit).toList());
    }

    @Override
    public synchronized Future<Integer> countUnseen(StaffId who) {
        return Future.succeededFuture((int) unseen(who).count());
    }

    @Override
    public synchronized Future<Void> seen(long ticket, StaffId who) {
        notes.stream().filter(note -> note.ticket() == ticket).forEach(note -> seen.add(new Mention(note, who)));
        return Future.succeededFuture();
    }
}

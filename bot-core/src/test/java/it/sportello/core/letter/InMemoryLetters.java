package it.sportello.core.letter;

import io.vertx.core.Future;
import it.sportello.core.counter.InMemoryCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Letters in memory. */
public final class InMemoryLetters implements Letters {
    private final InMemoryCounter counter;
    private final List<Entry> entries = new ArrayList<>();

    private static final class Entry {
        final Letter letter;
        Instant due;
        boolean taken;
        boolean settled;
        int attempts;
        int unknown;

        Entry(Letter letter, Instant due) {
            this.letter = letter;
            this.due = due;
        }
    }

    public InMemoryLetters(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<Void> post(List<Letter> letters) {
        synchronized (counter) {
            letters.stream()
                    .filter(letter -> entries.stream().noneMatch(entry -> entry.letter.equals(letter)))
                    .filter(letter -> counter.keptTickets().containsKey(letter.ticket()))
                    .forEach(letter -> entries.add(new Entry(letter, counter.now())));
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<Optional<QueuedLetter>> take(Duration lease) {
        synchronized (counter) {
            Optional<Entry> due = entries.stream()
                    .filter(entry -> !entry.settled && !entry.due.isAfter(counter.now()))
                    .findFirst();
            return Future.succeededFuture(due.map(entry -> {
                entry.due = counter.now().plus(lease);
                entry.unknown += entry.taken ? 1 : 0;
                entry.taken = true;
                entry.attempts++;
                long id = entries.indexOf(entry);
                return new QueuedLetter(id, entry.letter, token(entry), entry.attempts, entry.unknown);
            }));
        }
    }

    @Override
    public Future<Void> sent(long id) {
        return change(id, entry -> entry.settled = true);
    }

    @Override
    public Future<Void> giveUp(long id, String why) {
        return change(id, entry -> entry.settled = true);
    }

    @Override
    public Future<Void> postpone(long id, Duration pause) {
        return change(id, entry -> {
            entry.due = counter.now().plus(pause);
            entry.taken = false;
        });
    }

    @Override
    public Future<Void> doubtful(long id, Duration pause) {
        return change(id, entry -> {
            entry.due = counter.now().plus(pause);
            entry.taken = true;
        });
    }

    private Future<Void> change(long id, Consumer<Entry> change) {
        synchronized (counter) {
            change.accept(entries.get((int) id));
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<Optional<Letter>> known(String token) {
        synchronized (counter) {
            return Future.succeededFuture(entries.stream()
                    .filter(entry -> token.equals(token(entry)))
                    .map(entry -> entry.letter)
                    .findFirst());
        }
    }

    /** In the form of the real ones, of which mails carry them. */
    private String token(Entry entry) {
        return "%032x".formatted(entries.indexOf(entry) + 1);
    }
}

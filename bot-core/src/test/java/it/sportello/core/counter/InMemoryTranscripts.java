package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.message.ConversationKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Transcripts in memory. */
final class InMemoryTranscripts implements Transcripts {
    private final InMemoryCounter counter;

    InMemoryTranscripts(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<List<Line>> after(ConversationKey key, long cursor, int limit) {
        synchronized (counter) {
            return Future.succeededFuture(lines(key)
                    .filter(line -> line.cursor() > cursor)
                    .limit(limit)
                    .toList());
        }
    }

    @Override
    public Future<List<Line>> last(ConversationKey key, int limit) {
        synchronized (counter) {
            List<Line> all = lines(key).toList();
            return Future.succeededFuture(all.subList(Math.max(0, all.size() - limit), all.size()));
        }
    }

    @Override
    public Future<List<Tried>> tried(ConversationKey key, long cursor) {
        synchronized (counter) {
            return Future.succeededFuture(counter.heard.values().stream()
                    .filter(entry -> entry.key.equals(key) && entry.id > cursor)
                    .flatMap(entry -> Optional.ofNullable(counter.understood.get(entry.id))
                            .map(understood -> Tried.of(entry.id, understood))
                            .stream())
                    .toList());
        }
    }

    private Stream<Line> lines(ConversationKey key) {
        Stream<Line> heard = counter.heard.values().stream()
                .filter(entry -> entry.key.equals(key))
                .map(entry -> new Line.Heard(entry.id, entry.at, entry.message.ref(), entry.message.content()));
        Stream<Line> said = counter.said.values().stream()
                .filter(entry -> entry.message.to().equals(key))
                .map(entry -> new Line.Said(entry.message.id(), entry.at, entry.message, entry.trouble));
        return Stream.concat(heard, said).sorted(Comparator.comparingLong(Line::cursor));
    }
}

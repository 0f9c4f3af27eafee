package it.sportello.core.staffgroup;

import io.vertx.core.Future;
import it.sportello.core.channel.ChannelEvent.StaffSpoke;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.staffgroup.StaffTopic.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What was said in the staff's group, in memory. */
public final class InMemoryStaffWords implements StaffWords {
    private final InMemoryCounter counter;
    private final List<Spoken> spoken = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private static final class Spoken {
        final StaffSpoke what;
        final Instant at;
        Instant due;
        int attempts;
        boolean gone;
        Optional<StaffAnswer> answer = Optional.empty();

        Spoken(StaffSpoke what, Instant at) {
            this.what = what;
            this.at = at;
            this.due = at;
        }

        boolean waits() {
            return !gone && answer.isEmpty();
        }
    }

    public InMemoryStaffWords(InMemoryCounter counter) {
        this.counter = counter;
    }

    /** As the inbox keeps it. */
    public int keep(StaffSpoke what) {
        if (known.add(what.ref().value())) {
            spoken.add(new Spoken(what, counter.now()));
        }
        return 0;
    }

    @Override
    public Future<Optional<StaffWord>> take(Duration lease) {
        synchronized (counter) {
            Set<Long> topics = new HashSet<>();
            Optional<Spoken> due = spoken.stream()
                    .filter(one -> one.waits() && topics.add(one.what.topic()))
                    .filter(one -> !one.due.isAfter(counter.now()))
                    .findFirst();
            return Future.succeededFuture(due.map(one -> {
                one.due = counter.now().plus(lease);
                one.attempts++;
                return new StaffWord(
                        spoken.indexOf(one),
                        one.what.topic(),
                        one.what.sender(),
                        one.what.order(),
                        one.at,
                        one.attempts);
            }));
        }
    }

    @Override
    public Future<Void> done(long id) {
        synchronized (counter) {
            spoken.get((int) id).gone = true;
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<Void> answer(long id, StaffAnswer answer) {
        synchronized (counter) {
            spoken.get((int) id).answer = Optional.of(answer);
            return Future.succeededFuture();
        }
    }

    /** The answers that a topic waits for. */
    List<Waiting> answers(long topic) {
        return IntStream.range(0, spoken.size())
                .filter(place ->
                        !spoken.get(place).gone && spoken.get(place).what.topic() == topic)
                .boxed()
                .flatMap(place -> spoken.get(place).answer.map(answer -> new Waiting(place, answer)).stream())
                .toList();
    }
}

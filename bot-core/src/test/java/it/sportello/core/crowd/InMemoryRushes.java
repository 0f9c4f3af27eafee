package it.sportello.core.crowd;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rushes in memory. */
public final class InMemoryRushes implements Rushes {
    private final List<Rush> going = new ArrayList<>();
    private final Map<ArticleId, Rate> answered = new HashMap<>();
    private long last;

    /** What was answered in the last hour. */
    public Map<ArticleId, Rate> answers() {
        return answered;
    }

    @Override
    public synchronized Future<Map<ArticleId, Rate>> answered() {
        return Future.succeededFuture(Map.copyOf(answered));
    }

    @Override
    public synchronized Future<Void> note(Kind kind, Map<String, Rate> rates) {
        going.removeIf(one -> one.kind() == kind
                && Optional.ofNullable(rates.get(one.topic()))
                        .filter(rate -> !rate.isCalm())
                        .isEmpty());
        rates.entrySet().stream()
                .filter(one -> one.getValue().isSpike())
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(one -> raise(kind, one.getKey(), one.getValue()));
        return Future.succeededFuture();
    }

    private void raise(Kind kind, String topic, Rate rate) {
        Optional<Rush> before = going.stream()
                .filter(one -> one.kind() == kind && one.topic().equals(topic))
                .findFirst();
        before.ifPresent(going::remove);
        Rush fresh = before.map(one -> new Rush(one.number(), kind, topic, rate, one.raised(), one.seen()))
                .orElseGet(() -> new Rush(++last, kind, topic, rate, Instant.EPOCH.plusSeconds(last), false));
        going.add(fresh);
    }

    @Override
    public synchronized Future<List<Rush>> goingOn() {
        return Future.succeededFuture(going.stream()
                .sorted(Comparator.comparing(Rush::number).reversed())
                .toList());
    }

    @Override
    public synchronized Future<Void> see(long number, StaffId who) {
        going.replaceAll(one -> one.number() == number
                ? new Rush(number, one.kind(), one.topic(), one.rate(), one.raised(), true)
                : one);
        return Future.succeededFuture();
    }
}

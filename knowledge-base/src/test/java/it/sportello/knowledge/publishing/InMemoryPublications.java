package it.sportello.knowledge.publishing;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.publishing.Publication.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** {@link Publications} in memory. */
public final class InMemoryPublications implements Publications {
    private record Kept(Publication publication, Instant noted) {}

    private final InstantSource clock;
    private final TreeMap<Long, Kept> kept = new TreeMap<>();

    public InMemoryPublications(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public synchronized Future<Long> begin(Set<ArticleId> articles, Optional<StaffId> who) {
        long number = kept.size() + 1L;
        State waiting = new State.UnderWay(Progress.at(Progress.Step.WAITING));
        put(new Publication(number, articles, who, clock.instant(), waiting));
        return Future.succeededFuture(number);
    }

    @Override
    public Future<Void> note(long number, Progress progress) {
        return become(number, new State.UnderWay(progress));
    }

    @Override
    public Future<Void> end(long number, Published published) {
        return become(number, new State.Ended(published));
    }

    private synchronized Future<Void> become(long number, State state) {
        Optional.ofNullable(kept.get(number))
                .map(Kept::publication)
                .filter(Publication::isUnderWay)
                .ifPresent(one -> put(new Publication(one.number(), one.articles(), one.who(), one.begun(), state)));
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Optional<Publication>> find(long number) {
        return Future.succeededFuture(Optional.ofNullable(kept.get(number)).map(this::current));
    }

    @Override
    public synchronized Future<Optional<Publication>> latest() {
        return Future.succeededFuture(Optional.ofNullable(kept.lastEntry()).map(last -> current(last.getValue())));
    }

    private void put(Publication publication) {
        kept.put(publication.number(), new Kept(publication, clock.instant()));
    }

    private Publication current(Kept one) {
        Publication it = one.publication();
        boolean silent = one.noted().plus(LONGEST_SILENCE).isBefore(clock.instant());
        return it.isUnderWay() && silent
                ? new Publication(it.number(), it.articles(), it.who(), it.begun(), new State.BrokenOff())
                : it;
    }
}

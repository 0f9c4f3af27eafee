package it.sportello.knowledge.examination;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.examination.Run.Consent;
import it.sportello.knowledge.examination.Run.State;
import it.sportello.knowledge.gold.Result;
import it.sportello.knowledge.publishing.Progress;
import it.sportello.knowledge.publishing.Progress.Step;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** {@link Runs} in memory. */
public final class InMemoryRuns implements Runs {
    private record Kept(Run run, Instant noted) {}

    private final InstantSource clock;
    private final TreeMap<Long, Kept> kept = new TreeMap<>();

    public InMemoryRuns(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public synchronized Future<Long> begin(Run.Wish wish) {
        long number = kept.size() + 1L;
        put(new Run(number, wish, clock.instant(), new State.UnderWay(Progress.at(Step.WAITING)), Optional.empty()));
        return Future.succeededFuture(number);
    }

    @Override
    public Future<Void> note(long number, Progress progress) {
        return become(number, new State.UnderWay(progress));
    }

    @Override
    public Future<Void> end(long number, State.Done found) {
        return become(number, found);
    }

    @Override
    public Future<Void> fail(long number, String reason) {
        return become(number, new State.Failed(reason));
    }

    private synchronized Future<Void> become(long number, State state) {
        change(number, run -> run.isUnderWay() ? new Run(number, run.wish(), run.begun(), state, run.consent()) : run);
        return Future.succeededFuture();
    }

    private void change(long number, UnaryOperator<Run> change) {
        Optional.ofNullable(kept.get(number)).ifPresent(one -> put(change.apply(one.run())));
    }

    private void put(Run run) {
        kept.put(run.number(), new Kept(run, clock.instant()));
    }

    @Override
    public synchronized Future<Optional<Run>> find(long number) {
        return Future.succeededFuture(Optional.ofNullable(kept.get(number)).map(this::current));
    }

    @Override
    public synchronized Future<Optional<Run>> ofPublication(long publication) {
        return Future.succeededFuture(kept.descendingMap().values().stream()
                .map(this::current)
                .filter(run -> run.wish().publication() == publication)
                .findFirst());
    }

    @Override
    public synchronized Future<List<Run>> history(int limit) {
        return Future.succeededFuture(kept.descendingMap().values().stream()
                .map(Kept::run)
                .flatMap(run -> run.done().map(done -> withoutFindings(run, done)).stream())
                .limit(limit)
                .toList());
    }

    private static Run withoutFindings(Run run, State.Done done) {
        Result found = done.result();
        Result figures = new Result(found.before(), found.after(), found.asked(), found.changed(), List.of());
        return new Run(run.number(), run.wish(), run.begun(), new State.Done(done.subject(), figures), run.consent());
    }

    @Override
    public synchronized Future<Boolean> consent(long number, StaffId who, String reason) {
        boolean may = Optional.ofNullable(kept.get(number))
                .filter(one ->
                        one.run().done().isPresent() && one.run().consent().isEmpty())
                .isPresent();
        if (may) {
            Consent consent = new Consent(who, reason, clock.instant());
            change(number, run -> new Run(number, run.wish(), run.begun(), run.state(), Optional.of(consent)));
        }
        return Future.succeededFuture(may);
    }

    @Override
    public synchronized Future<Boolean> isConsented(Run.Subject subject) {
        return Future.succeededFuture(kept.values().stream()
                .map(Kept::run)
                .anyMatch(run -> run.consent().isPresent()
                        && run.done()
                                .filter(done -> done.subject().equals(subject))
                                .isPresent()));
    }

    private Run current(Kept one) {
        Run run = one.run();
        boolean silent = one.noted().plus(LONGEST_SILENCE).isBefore(clock.instant());
        return run.isUnderWay() && silent
                ? new Run(run.number(), run.wish(), run.begun(), new State.BrokenOff(), run.consent())
                : run;
    }
}

package it.sportello.benchmarks.traffic;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import it.sportello.benchmarks.platform.Sighting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A citizen goes through the whole script, so that it is known how each step is answered. Where an answer has several
 * parts, a busy machine may send the second when the first has long been heard, and it would be taken for a part of the
 * next answer: so another citizen follows, and the two must have heard the same.
 */
final class Rehearsal {
    private static final long AFTER_THE_FIRST_MILLIS = 2_000;
    private static final int TRIES = 5;

    private static final long LOOK_EVERY_MILLIS = 50;
    private static final Duration QUIET = Duration.ofMillis(400);

    /** The opening is answered in two messages, and on a busy machine the second may come long after the first. */
    private static final Duration QUIET_AFTER_OPENING = Duration.ofSeconds(4);

    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    private final Vertx vertx;
    private final Door door;
    private final Numbers numbers;
    private final Form form;
    private final long citizen;
    private final List<List<String>> answers = new ArrayList<>();
    private List<String> heard = new ArrayList<>();
    private long lastNanos;

    Rehearsal(Vertx vertx, Door door, Numbers numbers, Form form) {
        this.vertx = vertx;
        this.door = door;
        this.numbers = numbers;
        this.form = form;
        this.citizen = numbers.next();
    }

    /** How each step is answered; fails where no two citizens heard the same. */
    static Future<Answers> agreed(Supplier<Rehearsal> citizen, Ears ears) {
        return agreed(citizen, ears, TRIES);
    }

    private static Future<Answers> agreed(Supplier<Rehearsal> citizen, Ears ears, int tries) {
        Rehearsal first = citizen.get();
        Future<Answers> follower = first.vertx
                .timer(AFTER_THE_FIRST_MILLIS)
                .compose(due -> citizen.get().begin(ears));
        return Future.all(first.begin(ears), follower).compose(both -> {
            Answers heard = both.resultAt(0);
            if (heard.equals(both.resultAt(1))) {
                return Future.succeededFuture(heard);
            }
            return tries > 1
                    ? agreed(citizen, ears, tries - 1)
                    : Future.failedFuture("the same was never answered alike: the machine is too busy");
        });
    }

    private Future<Answers> begin(Ears ears) {
        ears.listen(form.chat(citizen), this::hear);
        List<Step> steps = new ArrayList<>(Script.STEPS);
        steps.add(0, Script.OPENING);
        Future<Void> done = Future.succeededFuture();
        for (Step step : steps) {
            done = done.compose(before -> take(step));
        }
        return done.map(all -> new Answers(answers.get(0), answers.subList(1, answers.size())));
    }

    private void hear(Sighting sighting) {
        heard.add(sighting.words());
        lastNanos = System.nanoTime();
    }

    private Future<Void> take(Step step) {
        heard = new ArrayList<>();
        lastNanos = System.nanoTime();
        return door.bring(form.says(citizen, step, numbers.next()))
                .compose(status -> quiet(step.equals(Script.OPENING) ? QUIET_AFTER_OPENING : QUIET))
                .onSuccess(none -> answers.add(heard));
    }

    private Future<Void> quiet(Duration enough) {
        Promise<Void> quiet = Promise.promise();
        vertx.setPeriodic(LOOK_EVERY_MILLIS, timer -> {
            long silence = System.nanoTime() - lastNanos;
            if (silence > (heard.isEmpty() ? PATIENCE_NANOS : enough.toNanos())) {
                vertx.cancelTimer(timer);
                quiet.complete();
            }
        });
        return quiet.future();
    }
}

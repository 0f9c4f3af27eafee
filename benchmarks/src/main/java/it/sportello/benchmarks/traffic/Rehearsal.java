package it.sportello.benchmarks.traffic;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import it.sportello.benchmarks.platform.Sighting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One citizen goes through the whole script, so that it is known how each step is answered. */
final class Rehearsal {
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final long QUIET_NANOS = Duration.ofMillis(400).toNanos();
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

    Future<Answers> begin(Ears ears) {
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
                .compose(status -> quiet())
                .onSuccess(none -> answers.add(heard));
    }

    private Future<Void> quiet() {
        Promise<Void> quiet = Promise.promise();
        vertx.setPeriodic(LOOK_EVERY_MILLIS, timer -> {
            long silence = System.nanoTime() - lastNanos;
            if (silence > (heard.isEmpty() ? PATIENCE_NANOS : QUIET_NANOS)) {
                vertx.cancelTimer(timer);
                quiet.complete();
            }
        });
        return quiet.future();
    }
}

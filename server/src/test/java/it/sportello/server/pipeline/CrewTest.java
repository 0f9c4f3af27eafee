package it.sportello.server.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.counter.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrewTest {
    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final int TICKS = 50;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger looks = new AtomicInteger();
    private final CompletableFuture<String> worked = new CompletableFuture<>();
    private final Crew<String> crew = new Crew<>(vertx, new Crew.Job<>(this::take, this::work), 1, PAUSE);

    @AfterEach
    void close() {
        Await.value(crew.stop());
        Await.value(vertx.close());
    }

    private Future<List<String>> take(int limit) {
        return Future.succeededFuture(looks.incrementAndGet() == 3 ? List.of("late work") : List.of());
    }

    private Future<Void> work(String work) {
        worked.complete(work);
        return Future.succeededFuture();
    }

    @Test
    void nothingIsTakenBeforeTheFirstWakeUp() throws Exception {
        CompletableFuture<Integer> ticked = new CompletableFuture<>();
        AtomicInteger ticks = new AtomicInteger();
        vertx.setPeriodic(PAUSE.toMillis(), timer -> {
            if (ticks.incrementAndGet() == TICKS) {
                vertx.cancelTimer(timer);
                ticked.complete(looks.get());
            }
        });
        assertEquals(0, ticked.get(30, TimeUnit.SECONDS));
    }

    @Test
    void workThatNobodyAnnouncedIsFoundByLookingAgain() throws Exception {
        crew.wake();
        assertEquals("late work", worked.get(30, TimeUnit.SECONDS));
    }
}

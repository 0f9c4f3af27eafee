package it.sportello.server.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import it.sportello.core.counter.Await;
import it.sportello.core.pace.Limits;
import it.sportello.server.pace.Alarm;
import it.sportello.server.pace.ChannelPace;
import it.sportello.server.pace.Rest;
import it.sportello.server.pipeline.Dispatcher;
import it.sportello.server.pipeline.Meters;
import it.sportello.server.pipeline.PlatformCalls;
import it.sportello.server.pipeline.Rendered;
import it.sportello.server.platform.FakeTelegram;
import it.sportello.server.service.Eventually;
import it.sportello.server.service.FirstStart;
import it.sportello.server.service.Platforms;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import it.sportello.storage.ConnectionSettings;
import it.sportello.storage.Database;
import it.sportello.storage.Storage;
import it.sportello.storage.sql.Refusals;
import it.sportello.telegram.TelegramChannel;
import it.sportello.telegram.TelegramSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node's clock has jumped; the database's has not. */
@ExtendWith(SharedService.class)
class ClockTest {
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);

    @ParameterizedTest
    @ValueSource(longs = {-24, -1, 1, 23})
    void anAnswerIsSentOnceWhateverTheNodesClockSays(long hours, FirstStart first) throws Exception {
        try (Counter counter = new Counter(first)) {
            recordAnAnswer(counter);
            Vertx vertx = counter.platforms().vertx();
            Pool pool = Database.open(
                    vertx, ConnectionSettings.local(counter.database().address()), 1);
            Dispatcher jumped = dispatcher(counter, pool, Duration.ofHours(hours));
            for (int message = 0; message < 2; message++) {
                List<Rendered> taken = Eventually.get(
                        "what was put off", () -> Await.value(jumped.take(2)), parcels -> !parcels.isEmpty());
                assertEquals(1, taken.size());
                Await.value(jumped.work(taken.get(0)));
            }
            counter.account().settle();
            Await.value(pool.close());
        }
    }

    /** While the platform is down, so that the answer is still to be sent when the node has stopped. */
    private static void recordAnAnswer(Counter counter) throws Exception {
        counter.telegram().down(true);
        try (ServiceUnderTest node = counter.node()) {
            Counter.ask(node, counter.account().someone());
            counter.telegram().calls().await(1, call -> call.status() == 500);
        }
        counter.telegram().down(false);
    }

    private static Dispatcher dispatcher(Counter counter, Pool pool, Duration jump) {
        Vertx vertx = counter.platforms().vertx();
        TelegramChannel channel = new TelegramChannel(
                new TelegramSettings(counter.telegram().url(), FakeTelegram.TOKEN, Platforms.SECRET));
        InstantSource clock = () -> Instant.now().plus(jump);
        Storage storage = new Storage(pool);
        ChannelPace pace = new ChannelPace(
                channel.name(),
                Limits.none(),
                storage.allowances(),
                new Rest(channel.name(), 3, clock),
                new Alarm(vertx, () -> {}));
        Dispatcher.Platform platform =
                new Dispatcher.Platform(new PlatformCalls(vertx), clock, GIVE_UP_AFTER, Refusals::isRefusal);
        Meters meters = new Meters(new SimpleMeterRegistry());
        return new Dispatcher(vertx, storage.outbox(), new Dispatcher.Way(channel, pace), platform, meters);
    }
}

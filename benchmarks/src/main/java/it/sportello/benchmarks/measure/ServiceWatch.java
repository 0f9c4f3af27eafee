package it.sportello.benchmarks.measure;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;

/** Follows what a service and its database use, from another thread, until it is closed. */
public final class ServiceWatch implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 500;

    /** To look through all processes costs what is measured beside it. A connection lives far longer. */
    private static final int LOOKS_FOR_EACH_COUNT = 4;

    private final ProcessHandle service;
    private final HeapWatch heap;
    private final Cpu serviceCpu;
    private final Cpu databaseCpu;
    private final Thread looking = new Thread(this::look, "watch");

    /** Watches a service whose database is the only thing it has started. */
    public ServiceWatch(ProcessHandle service) throws IOException {
        this.service = service;
        this.heap = HeapWatch.of(service.pid());
        this.serviceCpu = new Cpu(() -> Stream.of(service));
        this.databaseCpu = new Cpu(service::descendants);
        looking.setDaemon(true);
        looking.start();
    }

    private void look() {
        try {
            for (int look = 0; service.isAlive(); look++) {
                heap.look();
                if (look % LOOKS_FOR_EACH_COUNT == 0) {
                    used();
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** The processor's time of the service, then of its database, so far. */
    public synchronized Used used() {
        return new Used(serviceCpu.used(), databaseCpu.used());
    }

    /** What was used of the processor. */
    public record Used(Duration service, Duration database) {
        /** What was used since an earlier look, for each thousand of so many messages. */
        public JsonObject since(Used before, long messages) {
            Duration ours = service.minus(before.service);
            Duration theirs = database.minus(before.database);
            return new JsonObject()
                    .put("cpu_seconds_per_1000", perThousand(ours.plus(theirs), messages))
                    .put("cpu_seconds_per_1000_service", perThousand(ours, messages))
                    .put("cpu_seconds_per_1000_database", perThousand(theirs, messages));
        }

        private static double perThousand(Duration time, long messages) {
            return Math.round(time.toMillis() * 1000.0 / Math.max(1, messages)) / 1000.0;
        }
    }

    /** Heap and memory, under the names that a benchmark prints. */
    public JsonObject memory() {
        return new JsonObject()
                .put("heap_mb", heap.peakMegabytes())
                .put("service_mb", Memory.megabytes(Stream.of(service)))
                .put("database_mb", Memory.megabytes(service.descendants()));
    }

    @Override
    public void close() throws IOException {
        looking.interrupt();
        heap.close();
    }
}

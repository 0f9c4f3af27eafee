package it.sportello.benchmarks.measure;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The processor's time that a changing set of processes has used; those that ended count as they were last seen. */
public final class Cpu {
    private final Supplier<Stream<ProcessHandle>> processes;
    private final Map<Long, Duration> used = new HashMap<>();

    public Cpu(Supplier<Stream<ProcessHandle>> processes) {
        this.processes = processes;
    }

    /** Looks at the processes; now and then, so that little is missed of one that ends. */
    public Duration used() {
        processes
                .get()
                .forEach(process ->
                        process.info().totalCpuDuration().ifPresent(duration -> used.put(process.pid(), duration)));
        return used.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}

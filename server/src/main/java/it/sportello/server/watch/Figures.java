package it.sportello.server.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All figures of one node, under names that begin with sportello: its own, Java's and those of its connections. */
public final class Figures implements AutoCloseable {
    private static final String OURS = "sportello.";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public Figures() {
        registry.config().meterFilter(new Prefix());
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
    }

    public MeterRegistry registry() {
        return registry;
    }

    /** In Prometheus's text form. */
    public String text() {
        return registry.scrape();
    }

    /**
     * The machinery of a service, watched: of all that Vert.x can count, only what waits for a connection or a thread,
     * since the rest costs time with each message and is counted by the stages. Files are served from the jar; a copy of
     * each in a temporary directory would only grow.
     */
    public Vertx vertx() {
        MicrometerMetricsOptions metrics = new MicrometerMetricsOptions()
                .setEnabled(true)
                .setLabels(EnumSet.of(Label.POOL_TYPE, Label.POOL_NAME))
                .setDisabledMetricsCategories(unwatched());
        VertxOptions options = new VertxOptions()
                .setFileSystemOptions(new FileSystemOptions().setFileCachingEnabled(false))
                .setMetricsOptions(metrics);
        return Vertx.builder()
                .with(options)
                .withMetrics(new MicrometerMetricsFactory(registry))
                .build();
    }

    private static Set<String> unwatched() {
        Stream<String> known = EnumSet.complementOf(EnumSet.of(MetricsDomain.NAMED_POOLS)).stream()
                .map(MetricsDomain::toCategory);
        return Stream.concat(known, Stream.of("sql")).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private static final class Prefix implements MeterFilter {
        @Override
        public Meter.Id map(Meter.Id id) {
            return id.getName().startsWith(OURS) ? id : id.withName(OURS + id.getName());
        }
    }
}

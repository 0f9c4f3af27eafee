package it.sportello.server.watch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tells each stage to a collector as a span of OpenTelemetry's. What leads to what is remembered for a while in this
 * node's memory only; when the collector is away, spans are dropped and no message waits.
 */
public final class OtlpTraces implements Traces {
    private static final int REMEMBERED = 20_000;
    private static final Duration FOR_SO_LONG = Duration.ofMinutes(10);
    private static final long LAST_SPANS_SECONDS = 5;

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final Cache<Object, Context> ways = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FOR_SO_LONG)
            .build();

    /** @param endpoint of the collector, without a slash at its end; spans go to /v1/traces there */
    public OtlpTraces(String endpoint) {
        OtlpHttpSpanExporter collector = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint + "/v1/traces")
                .build();
        this.provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "sportello")))
                .addSpanProcessor(BatchSpanProcessor.builder(collector).build())
                .build();
        this.tracer = provider.get("it.sportello");
    }

    @Override
    public Stage begin(String name, Object because) {
        Objects.requireNonNull(because, "because");
        SpanBuilder span = tracer.spanBuilder(name);
        Optional.ofNullable(ways.getIfPresent(because)).ifPresentOrElse(span::setParent, span::setNoParent);
        return new SpanStage(span.startSpan());
    }

    @Override
    public void close() {
        provider.shutdown().join(LAST_SPANS_SECONDS, TimeUnit.SECONDS);
    }

    private final class SpanStage implements Stage {
        private final Span span;

        SpanStage(Span span) {
            this.span = span;
        }

        @Override
        public Stage leadingTo(Object what) {
            ways.put(what, Context.root().with(span));
            return this;
        }

        @Override
        public Stage with(String key, long number) {
            span.setAttribute(key, number);
            return this;
        }

        @Override
        public Stage with(String key, String fixedWord) {
            span.setAttribute(key, fixedWord);
            return this;
        }

        /** A failure is told by its kind: its text may quote a citizen. */
        @Override
        public <T> Future<T> until(Future<T> end) {
            return end.onComplete(
                    done -> span.end(),
                    failure -> span.setStatus(
                                    StatusCode.ERROR, failure.getClass().getName())
                            .end());
        }
    }
}

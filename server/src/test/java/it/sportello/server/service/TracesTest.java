package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import it.sportello.server.platform.TelegramCitizen;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a collector of traces learns of a message's way. */
@ExtendWith(SharedService.class)
class TracesTest {
    private static final Set<String> STAGES = Set.of("keep", "attend", "send", "call");

    private final FirstStart first;

    TracesTest(FirstStart first) {
        this.first = first;
    }

    @Test
    void aMessagesWayIsOneTraceWithoutItsWords() throws Exception {
        TelegramCitizen citizen = TelegramCitizen.someone();
        try (TraceCollector collector = new TraceCollector();
                Platforms platforms = Platforms.open()) {
            Map<String, String> telemetry = Map.of("SPORTELLO_TELEMETRY_OTLP_ENDPOINT", collector.endpoint());
            try (ServiceUnderTest service = ServiceUnderTest.start(platforms, first.copy(), telemetry)) {
                new Dialogue(service, citizen).ask("quando scade il bando mensa?");
            }
            List<ByteString> traces =
                    collector.spans().stream().map(Span::getTraceId).distinct().toList();
            assertEquals(1, traces.size(), () -> collector.spans().toString());
            assertEquals(STAGES, collector.spans().stream().map(Span::getName).collect(Collectors.toSet()));
            assertFalse(collector.spans().toString().contains(citizen.chat()));
            assertFalse(collector.spans().toString().contains("mensa"));
        }
    }

    @Test
    void aCollectorThatIsAwayHoldsNobodyUp() throws Exception {
        try (Platforms platforms = Platforms.open()) {
            Map<String, String> telemetry = Map.of("SPORTELLO_TELEMETRY_OTLP_ENDPOINT", "http://127.0.0.1:9");
            try (ServiceUnderTest service = ServiceUnderTest.start(platforms, first.copy(), telemetry)) {
                new Dialogue(service, TelegramCitizen.someone()).ask("quando scade il bando mensa?");
            }
        }
    }
}

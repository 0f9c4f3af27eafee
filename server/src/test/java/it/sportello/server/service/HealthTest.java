package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.platform.TelegramCitizen;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who watch over the service rely on. */
@ExtendWith(SharedService.class)
class HealthTest {
    private final ServiceUnderTest service;

    HealthTest(ServiceUnderTest service) {
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void aRunningServiceIsLiveAndReady(String path) throws Exception {
        HttpResponse<String> reply = Http.get(service.url(path));
        assertEquals(200, reply.statusCode());
        assertTrue(reply.body().contains("\"status\":\"ok\""), reply.body());
    }

    @Test
    void theFiguresHaveTheirFixedNamesAndNoWords() throws Exception {
        TelegramCitizen citizen = TelegramCitizen.someone();
        new Dialogue(service, citizen).ask("quando c'è la prima prova di maturità?");
        String figures = Http.get(service.url("/metrics")).body();
        assertTrue(figures.contains("sportello_messages_received_total{channel=\"telegram\""), figures);
        assertTrue(figures.contains("sportello_messages_answered_total{channel=\"telegram\""), figures);
        assertTrue(figures.contains("sportello_tickets_open"), figures);
        assertFalse(figures.contains(citizen.chat()));
        assertFalse(figures.contains("maturit"));
    }

    @Test
    void anUnknownPageIsNotFound() throws Exception {
        assertEquals(404, Http.get(service.url("/nowhere")).statusCode());
    }
}

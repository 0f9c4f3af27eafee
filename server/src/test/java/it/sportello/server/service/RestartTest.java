package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.platform.Call;
import it.sportello.server.platform.TelegramCitizen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a service finds again after it was stopped, or killed. */
@ExtendWith(SharedService.class)
class RestartTest {
    private static final String UNKNOWABLE = "di che colore era il cavallo del nonno di Garibaldi?";
    private static final String QUESTION = "quando c'è la prima prova di maturità?";
    private static final int CITIZENS = 12;

    @Test
    void aStoppedServiceGoesOnWhereItWas(FirstStart first) throws Exception {
        TelegramCitizen citizen = TelegramCitizen.someone();
        try (Platforms platforms = Platforms.open()) {
            Path data = first.copy();
            long articles;
            try (ServiceUnderTest service = ServiceUnderTest.start(platforms, data)) {
                new Dialogue(service, citizen).ask(UNKNOWABLE);
                service.database().change("""
                                INSERT INTO house_details (version, name, privacy_url, phone, hours, saved_by)
                                VALUES (1, 'Comune di Borgo Ritorno', '', '', '', 1)
                                """);
                articles = service.database().count("SELECT count(*) FROM article");
            }
            try (ServiceUnderTest service = ServiceUnderTest.start(platforms, data)) {
                assertTrue(Http.get(service.url("/api/chat/settings")).body().contains("Borgo Ritorno"));
                assertEquals(200, service.telegram(citizen.says("sì")));
                List<Call> read = platforms.telegram().calls().awaitReadBy(citizen.chat(), 3);
                assertEquals(3, read.size(), "nothing is said twice: " + read);
                assertEquals(List.of(UNKNOWABLE), service.database().texts("SELECT question FROM ticket"));
                assertEquals(articles, service.database().count("SELECT count(*) FROM article"));
                assertEquals(1, service.database().count("SELECT count(*) FROM staff_member"));
            }
        }
    }

    @Test
    void whatAKilledServiceHadAcceptedIsAnsweredOnce(FirstStart first) throws Exception {
        Path data = first.copy();
        List<TelegramCitizen> citizens = new ArrayList<>();
        try (Platforms platforms = Platforms.open()) {
            platforms.telegram().down(true);
            try (ServiceInChild child = ServiceInChild.start(platforms, data)) {
                for (int i = 0; i < CITIZENS; i++) {
                    citizens.add(TelegramCitizen.someone());
                    assertEquals(200, child.telegram(citizens.get(i).says(QUESTION)));
                }
                platforms.telegram().calls().await(1, call -> call.status() == 500);
                child.kill();
            }
            platforms.telegram().down(false);
            try (ServiceUnderTest service = ServiceUnderTest.start(platforms, data)) {
                for (TelegramCitizen citizen : citizens) {
                    List<Call> read = platforms.telegram().calls().awaitReadBy(citizen.chat(), 2);
                    assertTrue(read.get(1).text().contains("17 giugno 2027"), read.toString());
                }
                Eventually.get("settled", () -> unsettled(service), left -> left == 0);
                for (TelegramCitizen citizen : citizens) {
                    assertEquals(
                            2,
                            platforms.telegram().calls().readBy(citizen.chat()).size());
                }
            }
        }
    }

    private static long unsettled(ServiceUnderTest service) throws Exception {
        return service.database().count("SELECT count(*) FROM outgoing_waiting")
                + service.database().count("SELECT count(*) FROM message_waiting");
    }

    @Test
    void twoNodesOnOneDatabaseShareTheWork(FirstStart first) throws Exception {
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest one = ServiceUnderTest.start(platforms, first.copy());
                ServiceUnderTest other = one.beside()) {
            TelegramCitizen citizen = TelegramCitizen.someone();
            assertEquals(200, one.telegram(citizen.says(QUESTION)));
            platforms.telegram().calls().awaitReadBy(citizen.chat(), 2);
            assertEquals(200, other.telegram(citizen.says("quando c'è la seconda prova di maturità?")));
            List<Call> read = platforms.telegram().calls().awaitReadBy(citizen.chat(), 3);
            assertTrue(read.get(2).text().contains("18 giugno 2027"), read.toString());
        }
    }
}

package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.platform.Call;
import it.sportello.server.platform.FakeWhatsApp;
import it.sportello.server.platform.Scripted;
import it.sportello.server.platform.WhatsAppCitizen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A citizen's way on WhatsApp: signed webhook in, message to the platform out. */
@ExtendWith(SharedService.class)
class WhatsAppWalkTest {
    private final ServiceUnderTest service;
    private final FakeWhatsApp platform;
    private final WhatsAppCitizen citizen = WhatsAppCitizen.someone();

    WhatsAppWalkTest(ServiceUnderTest service) {
        this.service = service;
        this.platform = service.platforms().whatsapp();
    }

    @Test
    void aQuestionIsKeptAttendedAndAnswered() throws Exception {
        assertEquals(200, service.whatsapp(citizen.says("qnd inizia la prima prova di maturità? 😀")));
        List<Call> read = platform.calls().awaitReadBy(citizen.number(), 2);
        assertTrue(read.get(0).text().contains("automatic"), read.toString());
        assertTrue(read.get(1).text().contains("17 giugno 2027"), read.toString());
        assertEquals(
                1,
                service.database()
                        .count(
                                "SELECT count(*) FROM message m JOIN conversation c ON c.id = m.conversation"
                                        + " WHERE c.channel = 'whatsapp' AND c.address = ?",
                                citizen.number()));
    }

    @Test
    void theSameDeliveryTwiceIsAnsweredOnce() throws Exception {
        String delivery = citizen.says("quando c'è la prima prova di maturità?");
        assertEquals(200, service.whatsapp(delivery));
        platform.calls().awaitReadBy(citizen.number(), 2);
        assertEquals(200, service.whatsapp(delivery));
        assertEquals(200, service.whatsapp(citizen.says("quando c'è la seconda prova di maturità?")));
        List<Call> read = platform.calls().awaitReadBy(citizen.number(), 3);
        assertTrue(read.get(2).text().contains("18 giugno 2027"), read.toString());
    }

    @Test
    void aTopicIsChosenByItsButton() throws Exception {
        assertEquals(200, service.whatsapp(citizen.says("bolletta")));
        Call question = platform.calls().awaitReadBy(citizen.number(), 2).get(1);
        Call.Choice topic = question.choices().get(0);
        assertTrue(topic.token().startsWith("a:"), question.toString());
        assertEquals(200, service.whatsapp(citizen.presses(topic)));
        Call answer = platform.calls().awaitReadBy(citizen.number(), 3).get(2);
        assertTrue(answer.text().length() > 80, answer.text());
    }

    @Test
    void thePlatformSeesThatAMessageWasRead() throws Exception {
        assertEquals(200, service.whatsapp(citizen.says("ciao")));
        platform.calls()
                .await(
                        1,
                        call -> call.method().equals(FakeWhatsApp.READ)
                                && call.body().getString("message_id", "").endsWith("x" + citizen.number()));
    }

    @Test
    void aThrottledMessageIsTriedAgain() throws Exception {
        platform.script(citizen, Scripted.whatsAppError(429, 130429, "Rate limit hit"));
        assertEquals(200, service.whatsapp(citizen.says("quando c'è la prima prova di maturità?")));
        List<Call> read = platform.calls().awaitReadBy(citizen.number(), 2);
        assertTrue(read.get(1).text().contains("17 giugno 2027"), read.toString());
    }

    @Test
    void whoCannotBeReachedIsLeftAlone() throws Exception {
        platform.script(citizen, Scripted.whatsAppError(400, 131026, "Message undeliverable"));
        assertEquals(200, service.whatsapp(citizen.says("quando c'è la prima prova di maturità?")));
        Eventually.get(
                "marked",
                () -> service.database()
                        .count(
                                "SELECT count(*) FROM conversation WHERE address = ? AND NOT reachable",
                                citizen.number()),
                marked -> marked == 1);
        assertEquals(List.of(), platform.calls().readBy(citizen.number()));
    }
}

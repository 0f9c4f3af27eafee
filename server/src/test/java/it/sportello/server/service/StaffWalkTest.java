package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import it.sportello.server.platform.Call;
import it.sportello.server.platform.FakeWhatsApp;
import it.sportello.server.platform.Scripted;
import it.sportello.server.platform.WhatsAppCitizen;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What citizens ask reaches the staff, and what the staff answer or write reaches the citizens. */
@ExtendWith(SharedService.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffWalkTest {
    private static final String REPLY = "Il cavallo era baio & si chiamava <Inventato>.";
    private static final String ARTICLE = "/desk/articles/maturita-orale";
    private static final int WINDOW_CLOSED = 131047;

    private final Platforms platforms = Platforms.open();
    private final ServiceUnderTest service;
    private final StaffVisitor staff;

    StaffWalkTest(FirstStart first) throws Exception {
        this.service = ServiceUnderTest.start(platforms, first.copy());
        this.staff = StaffVisitor.first(service, first);
    }

    @AfterAll
    void stop() throws Exception {
        service.close();
        platforms.close();
    }

    @Test
    void aReplyReachesTheCitizenOnTelegram() throws Exception {
        Dialogue dialogue = Dialogue.with(service);
        String question = "di che colore era il cavallo di zio Inventato?";
        dialogue.press(person(dialogue.ask(question)));
        reply(question);
        List<Call> read =
                platforms.telegram().calls().awaitReadBy(dialogue.citizen().chat(), 5);
        assertTrue(read.get(4).text().contains("di nuovo io, l'assistente automatico"), read.toString());
        assertTrue(
                read.get(3).text().contains("Il cavallo era baio &amp; si chiamava &lt;Inventato&gt;."),
                read.toString());
        assertFalse(
                dialogue.ask("quando c'è la prima prova di maturità?").text().isBlank(), "the bot answers again");
    }

    @Test
    void aReplyReachesTheCitizenOnWhatsApp() throws Exception {
        WhatsAppCitizen citizen = WhatsAppCitizen.someone();
        String question = "di che colore era il gatto di zia Inventata?";
        asksAPerson(citizen, question);
        reply(question);
        List<Call> read = platforms.whatsapp().calls().awaitReadBy(citizen.number(), 4);
        assertTrue(read.get(3).text().contains("Il cavallo era baio"), read.toString());
    }

    @Test
    void aReplyThatComesAfterADayWaitsUntilItsReaderComes() throws Exception {
        WhatsAppCitizen citizen = WhatsAppCitizen.someone();
        String question = "di che colore era il mulo di cugino Inventato?";
        asksAPerson(citizen, question);
        platforms.whatsapp().letADayPassFor(citizen);
        heardADayAgo(citizen);
        reply(question);
        Call invitation = invitation(citizen);
        assertEquals(200, invitation.status(), invitation.toString());
        assertEquals(200, service.whatsapp(citizen.pressesTheButtonOf(invitation)));
        List<Call> read = platforms.whatsapp().calls().awaitReadBy(citizen.number(), 4);
        assertTrue(read.get(3).text().contains("Il cavallo era baio"), read.toString());
    }

    /** Meta sometimes takes a message first, and reports afterwards that the day was over. */
    @Test
    void aReplyThatIsReportedAsTooLateIsAnnouncedOnce() throws Exception {
        WhatsAppCitizen citizen = WhatsAppCitizen.someone();
        String question = "di che colore era il somaro di nonno Inventato?";
        asksAPerson(citizen, question);
        reply(question);
        platforms.whatsapp().calls().awaitReadBy(citizen.number(), 5);
        heardADayAgo(citizen);
        String report = citizen.wasNotDelivered(sentLast(citizen), WINDOW_CLOSED);
        assertEquals(200, service.whatsapp(report));
        Call invitation = invitation(citizen);
        Eventually.get(
                "the ticket says that the answer waits for its reader",
                () -> staff.get("/desk/tickets/" + ticketOf(question)).body(),
                page -> page.contains("Il cittadino ha ricevuto l’avviso"));
        assertEquals(200, service.whatsapp(report));
        assertEquals(200, service.whatsapp(citizen.pressesTheButtonOf(invitation)));
        List<Call> read = platforms.whatsapp().calls().awaitReadBy(citizen.number(), 6);
        assertTrue(read.get(5).text().contains("Il cavallo era baio"), read.toString());
        assertEquals(
                1,
                platforms
                        .whatsapp()
                        .calls()
                        .all(call -> isInvitation(call, citizen))
                        .size());
    }

    private void heardADayAgo(WhatsAppCitizen citizen) throws Exception {
        service.database()
                .change(
                        "UPDATE conversation SET heard_at = now() - interval '25 hours' WHERE address = ?",
                        citizen.number());
    }

    /** The platform's name for what was sent to him last, once it is noted. */
    private String sentLast(WhatsAppCitizen citizen) throws Exception {
        return Eventually.get(
                        "the sent message's name",
                        () -> service.database().texts("""
                                SELECT s.name FROM sent_call s JOIN outgoing o ON o.id = s.outgoing
                                WHERE o.speaker = 'PERSON' AND o.conversation = (
                                    SELECT id FROM conversation WHERE address = ?)
                                """, citizen.number()),
                        found -> !found.isEmpty())
                .get(0);
    }

    private Call invitation(WhatsAppCitizen citizen) throws Exception {
        return platforms
                .whatsapp()
                .calls()
                .await(1, call -> isInvitation(call, citizen))
                .get(0);
    }

    private static boolean isInvitation(Call call, WhatsAppCitizen citizen) {
        return call.method().equals(FakeWhatsApp.INVITE) && call.chat().equals(citizen.number());
    }

    @Test
    void aReplyReachesTheCitizenOnTheWeb() throws Exception {
        ChatVisitor citizen = new ChatVisitor(service);
        String question = "di che colore era il cane di nonna Inventata?";
        citizen.says(question);
        JsonObject offer = citizen.await("bot", 2).get(1);
        citizen.presses(offer.getJsonArray("options").getJsonObject(0));
        citizen.await("bot", 3);
        reply(question);
        JsonObject said = citizen.await("person", 1).get(0);
        assertTrue(said.getString("html").contains("Il cavallo era baio"), said.toString());
    }

    @Test
    void whoHasLeftTheWebChatReadsTheReplyAtHisNextVisit() throws Exception {
        ChatVisitor citizen = new ChatVisitor(service);
        String question = "di che colore era il gallo di nonno Inventato?";
        try (Stream<String> page = citizen.follow(service)) {
            citizen.says(question);
            JsonObject offer = citizen.await("bot", 2).get(1);
            citizen.presses(offer.getJsonArray("options").getJsonObject(0));
            citizen.await("bot", 3);
        }
        reply(question);
        assertEquals(1, citizen.await("person", 1).size());
        assertEquals(
                0,
                service.database()
                        .count("SELECT count(*) FROM ticket WHERE question = ? AND trouble IS NOT NULL", question));
    }

    @Test
    void aReplyToWhoHasBlockedTheBotIsShownAsNotArrived() throws Exception {
        Dialogue dialogue = Dialogue.with(service);
        String question = "di che colore era il bue di zio Inventato?";
        dialogue.press(person(dialogue.ask(question)));
        platforms
                .telegram()
                .script(dialogue.citizen(), Scripted.telegramError(403, "Forbidden: bot was blocked by the user"));
        reply(question);
        String ticket = service.database()
                .texts("SELECT id FROM ticket WHERE question = ?", question)
                .get(0);
        Eventually.get(
                "the trouble",
                () -> staff.get("/desk/tickets/" + ticket).body(),
                page -> page.contains("il cittadino ha bloccato la chat") || page.contains("has blocked the chat"));
    }

    @Test
    void aCorrectedArticleIsWhatTheNextCitizenReads() throws Exception {
        String question = "quando tocca a me all'orale di maturità?";
        String corrected = "L'orale comincia il **30 giugno** nell'aula inventata.";
        assertFalse(Dialogue.with(service).ask(question).text().contains("aula inventata"));
        Map<String, String> form = staff.fields(ARTICLE);
        form.put("answer_it", corrected);
        form.put("action", "publish");
        form.remove("preview");
        staff.submit(ARTICLE, ARTICLE, form);
        Eventually.get(
                "the corrected answer",
                () -> Dialogue.with(service).ask(question).text(),
                answer -> answer.contains("aula inventata"));
    }

    @Test
    void nobodyComesInWithoutAPassword() throws Exception {
        for (String path : List.of("/desk", "/desk/tickets", "/desk/articles", ARTICLE)) {
            String page = Http.get(service.url(path)).body();
            assertFalse(page.contains("maturita"), path);
        }
    }

    /** What the bot cannot answer, and then the button under its offer. */
    private void asksAPerson(WhatsAppCitizen citizen, String question) throws Exception {
        assertEquals(200, service.whatsapp(citizen.says(question)));
        Call offer =
                platforms.whatsapp().calls().awaitReadBy(citizen.number(), 2).get(1);
        assertEquals(200, service.whatsapp(citizen.presses(person(offer))));
        platforms.whatsapp().calls().awaitReadBy(citizen.number(), 3);
    }

    private void reply(String question) throws Exception {
        String ticket = ticketOf(question);
        assertTrue(staff.get("/desk/tickets").body().contains("/desk/tickets/" + ticket));
        String page = "/desk/tickets/" + ticket;
        assertTrue(staff.get(page).body().contains(question), page);
        staff.submit(page, page + "/reply", Map.of("text", REPLY, "then", "close"));
    }

    private String ticketOf(String question) throws Exception {
        return Eventually.get(
                        "the ticket",
                        () -> service.database().texts("SELECT id FROM ticket WHERE question = ?", question),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static Call.Choice person(Call offer) {
        return offer.choices().stream()
                .filter(choice -> choice.token().equals("person"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is offered in " + offer));
    }
}

package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import it.sportello.server.platform.Call;
import it.sportello.server.platform.FakeForum;
import it.sportello.server.platform.TelegramColleague;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Colleagues answer in their group on Telegram, while two nodes run. */
@ExtendWith(SharedService.class)
@TestInstance(Lifecycle.PER_CLASS)
class StaffGroupWalkTest {
    private static final Map<String, String> WITH_GROUP = Map.of(
            "SPORTELLO_TELEGRAM_STAFF_GROUP", FakeForum.GROUP, "SPORTELLO_TELEGRAM_LIMITS_PER_GROUP_AND_MINUTE", "0");

    private final Platforms platforms = Platforms.open();
    private final TelegramColleague anna = TelegramColleague.someone();
    private final ServiceUnderTest service;
    private final ServiceUnderTest other;

    StaffGroupWalkTest(FirstStart first) throws Exception {
        this.service = ServiceUnderTest.start(platforms, first.copy(), WITH_GROUP);
        this.other = service.beside(WITH_GROUP);
        StaffVisitor.first(service, first)
                .submit("/desk/accounts/1", "/desk/accounts/1/telegram", Map.of("telegram", anna.number()));
    }

    @AfterAll
    void stop() throws Exception {
        other.close();
        service.close();
        platforms.close();
    }

    @Test
    void aQuestionFromTheWebIsAnsweredAndClosedInItsOnlyTopic() throws Exception {
        String question = "di che colore era il pony di cugina Inventata?";
        ChatVisitor citizen = asked(question);
        FakeForum.Topic topic = topic("pony");
        Call first = told(topic, "Cittadino: " + question);
        assertEquals(
                List.of("staff:take", "staff:bot", "staff:close"),
                first.choices().stream().map(Call.Choice::token).toList());
        assertEquals(200, service.telegram(anna.says(topic.number(), "Il pony era grigio.")));
        JsonObject said = citizen.await("person", 1).get(0);
        assertTrue(said.encode().contains("Il pony era grigio."), said.encode());
        told(topic, "✓ Inviata al cittadino.");
        citizen.says("grazie mille");
        told(topic, "grazie mille");
        assertEquals(200, other.telegram(anna.says(topic.number(), "/chiudi")));
        calls("closeForumTopic", topic, 1);
        assertEquals(1, platforms.telegram().forum().named("pony").size());
        assertEquals(
                List.of("tickets.close", "tickets.reply"), service.database().texts("""
                                SELECT what FROM audit_entry
                                WHERE note = 'telegram' AND thing = (SELECT id::text FROM ticket WHERE question LIKE '%pony%')
                                ORDER BY what
                                """));
    }

    @Test
    void aStrangerInTheGroupReachesNobodyAndIsToldOnce() throws Exception {
        TelegramColleague stranger = TelegramColleague.someone();
        ChatVisitor citizen = asked("di che colore era la capra di zio Inventato?");
        FakeForum.Topic topic = topic("capra");
        assertEquals(200, service.telegram(stranger.says(topic.number(), "Era verde!")));
        assertEquals(200, service.telegram(stranger.says(topic.number(), "/chiudi")));
        told(topic, stranger.number());
        assertEquals(200, service.telegram(anna.says(topic.number(), "Era bianca.")));
        JsonObject said = citizen.await("person", 1).get(0);
        assertTrue(said.encode().contains("Era bianca."), said.encode());
        assertEquals(1, telling(topic, stranger.number()).size());
    }

    @Test
    void aTopicThatSomebodyDeletedIsMadeAnew() throws Exception {
        ChatVisitor citizen = asked("di che colore era il gallo di nonno Inventato?");
        FakeForum.Topic topic = topic("gallo");
        told(topic, "gallo");
        platforms.telegram().forum().delete(topic.number());
        citizen.says("allora, di che colore era il gallo?");
        FakeForum.Topic anew =
                Eventually.get("another topic", () -> topic("gallo"), found -> found.number() != topic.number());
        told(anew, "allora, di che colore");
        assertEquals(200, service.telegram(anna.presses(anew.number(), "staff:take", platforms.telegram())));
        told(anew, "admin l’ha presa in carico");
    }

    /** A question that nobody knows, handed to a person. */
    private ChatVisitor asked(String question) throws Exception {
        ChatVisitor citizen = new ChatVisitor(service);
        citizen.says(question);
        citizen.presses(citizen.await("bot", 2).get(1).getJsonArray("options").getJsonObject(0));
        citizen.await("bot", 3);
        return citizen;
    }

    private FakeForum.Topic topic(String part) throws Exception {
        return Eventually.get("a topic", () -> platforms.telegram().forum().named(part), found -> !found.isEmpty())
                .get(0);
    }

    private Call told(FakeForum.Topic topic, String part) {
        return platforms
                .telegram()
                .calls()
                .await(1, call -> isTold(call, topic) && call.text().contains(part))
                .get(0);
    }

    private List<Call> telling(FakeForum.Topic topic, String part) {
        return platforms
                .telegram()
                .calls()
                .all(call -> isTold(call, topic) && call.text().contains(part));
    }

    private static boolean isTold(Call call, FakeForum.Topic topic) {
        return call.isRead() && concerns(call, topic);
    }

    private static boolean concerns(Call call, FakeForum.Topic topic) {
        return Long.valueOf(topic.number()).equals(call.body().getLong("message_thread_id"));
    }

    private void calls(String method, FakeForum.Topic topic, int count) {
        platforms.telegram().calls().await(count, call -> call.method().equals(method) && concerns(call, topic));
    }
}

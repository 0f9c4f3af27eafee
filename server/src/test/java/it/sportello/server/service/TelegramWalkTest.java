package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import it.sportello.server.platform.Call;
import it.sportello.server.platform.TelegramCitizen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What citizens ask on Telegram, and what a good clerk would say. */
@ExtendWith(SharedService.class)
class TelegramWalkTest {
    private static final String UNKNOWABLE = "di che colore era il cavallo del nonno di Garibaldi?";
    private static final String UNKNOWABLE_TOO = "quanti petali ha un fiore su Marte?";

    private final ServiceUnderTest service;
    private final Dialogue dialogue;

    TelegramWalkTest(ServiceUnderTest service) {
        this.service = service;
        this.dialogue = Dialogue.with(service);
    }

    @Test
    void aQuestionIsKeptAttendedAndAnswered() throws Exception {
        Call answer = dialogue.ask("qnd inizia la prima prova di maturita?");
        assertTrue(answer.text().contains("17 giugno 2027"), answer.text());
        assertEquals(1, attendedMessages());
        Eventually.get("settled", this::unsettled, left -> left == 0);
    }

    @Test
    void theBotSaysFirstThatItIsABot() throws Exception {
        List<Call> read = dialogue.turn(dialogue.citizen().says("quando c'è la prima prova di maturità?"));
        assertTrue(read.get(0).text().contains("automatic"), read.get(0).text());
        assertTrue(read.get(1).text().contains("17 giugno 2027"), read.get(1).text());
        Call next = dialogue.ask("quando c'è la seconda prova di maturità?");
        assertTrue(next.text().contains("18 giugno 2027"), next.text());
        assertEquals(
                3,
                service.platforms()
                        .telegram()
                        .calls()
                        .readBy(dialogue.citizen().chat())
                        .size());
    }

    @Test
    void instalmentsAreExplained() throws Exception {
        Call answer = dialogue.ask("come pago la bolletta a rate");
        assertTrue(answer.text().contains("entro 10 giorni dopo la scadenza"), answer.text());
    }

    @Test
    void aPersonCanBeHad() throws Exception {
        dialogue.ask("posso parlare con una persona");
        assertEquals(List.of("ASKED"), tickets("reason"));
    }

    @Test
    void whoeverAsksInEnglishIsToldInEnglish() throws Exception {
        TelegramCitizen citizen = TelegramCitizen.someoneSpeaking("en");
        Call overview = new Dialogue(service, citizen).ask("what can you do?");
        assertTrue(overview.text().toLowerCase(java.util.Locale.ROOT).contains("you"), overview.text());
        assertTrue(overview.text().contains("?") || !overview.choices().isEmpty(), overview.text());
    }

    @Test
    void whatNobodyCanKnowIsNotMadeUp() throws Exception {
        Call answer = dialogue.ask(UNKNOWABLE);
        assertTrue(tokens(answer).contains("person"), answer.toString());
        assertEquals(List.of(), tickets("reason"));
    }

    @Test
    void theSecondUnknownInARowGoesToAPersonByItself() throws Exception {
        String first = dialogue.ask(UNKNOWABLE).text();
        String second = dialogue.ask(UNKNOWABLE_TOO).text();
        assertFalse(first.equals(second), second);
        assertEquals(List.of(UNKNOWABLE_TOO), tickets("question"));
    }

    @Test
    void theOfferOfAPersonIsTakenByItsButton() throws Exception {
        Call offer = dialogue.ask(UNKNOWABLE);
        dialogue.press(choice(offer, "person"));
        assertEquals(List.of(UNKNOWABLE), tickets("question"));
        service.platforms()
                .telegram()
                .calls()
                .await(1, call -> call.method().equals("answerCallbackQuery") && call.status() == 200);
    }

    @Test
    void aTopicIsChosenByItsNumber() throws Exception {
        Call question = dialogue.ask("bolletta");
        assertTrue(question.choices().size() >= 3, question.text());
        String number = dialogue.ask("2").text();
        String button = sameByButton(question.choices().get(1));
        assertEquals(button, number);
    }

    /** What another citizen reads who presses the same choice. */
    private String sameByButton(Call.Choice choice) throws Exception {
        Dialogue other = Dialogue.with(service);
        Call question = other.ask("bolletta");
        assertTrue(question.choices().contains(choice), question.toString());
        return other.press(choice).text();
    }

    @Test
    void noneOfTheseIsAChoice() throws Exception {
        Call question = dialogue.ask("bolletta");
        Call next = dialogue.press(choice(question, "none"));
        assertFalse(next.text().equals(question.text()), next.text());
    }

    @Test
    void aVoiceNoteGetsASentence() throws Exception {
        List<Call> read = dialogue.turn(dialogue.citizen().sendsVoice());
        assertTrue(read.get(1).text().contains("vocal"), read.get(1).text());
    }

    @Test
    void aCommandGetsTheOverview() throws Exception {
        List<Call> read = dialogue.turn(dialogue.citizen().commands("/start"));
        assertFalse(read.get(1).text().isBlank());
    }

    @Test
    void dangerComesBeforeEverything() throws Exception {
        List<Call> read = dialogue.turn(dialogue.citizen().says("aiuto sento odore di gas in casa"));
        assertTrue(read.get(0).text().contains("112"), read.get(0).text());
        assertTrue(read.get(1).text().contains("automatic"), read.get(1).text());
    }

    @Test
    void theSameUpdateTwiceIsAnsweredOnce() throws Exception {
        JsonObject update = dialogue.citizen().says("quando c'è la prima prova di maturità?");
        dialogue.turn(update);
        assertEquals(200, service.telegram(update));
        Call next = dialogue.ask("quando c'è la seconda prova di maturità?");
        assertTrue(next.text().contains("18 giugno 2027"), next.text());
        assertEquals(2, attendedMessages());
    }

    @Test
    void twoMessagesAreAnsweredInTheirOrder() throws Exception {
        TelegramCitizen citizen = dialogue.citizen();
        assertEquals(200, service.telegram(citizen.says("quando c'è la prima prova di maturità?")));
        assertEquals(200, service.telegram(citizen.says("quando c'è la seconda prova di maturità?")));
        List<Call> read = service.platforms().telegram().calls().awaitReadBy(citizen.chat(), 3);
        assertTrue(read.get(1).text().contains("17 giugno 2027"), read.toString());
        assertTrue(read.get(2).text().contains("18 giugno 2027"), read.toString());
    }

    @Test
    void thePlatformIsToldTheCommandsOfTheMenu() {
        assertEquals(
                3,
                service.platforms()
                        .telegram()
                        .calls()
                        .await(3, call -> call.method().equals("setMyCommands") && call.status() == 200)
                        .size());
    }

    private static Call.Choice choice(Call call, String token) {
        return call.choices().stream()
                .filter(choice -> choice.token().equals(token))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice " + token + " in " + call));
    }

    private static List<String> tokens(Call call) {
        return call.choices().stream().map(Call.Choice::token).toList();
    }

    private long attendedMessages() throws Exception {
        return service.database()
                .count(
                        "SELECT count(*) FROM message_trace m JOIN conversation c ON c.id = m.conversation"
                                + " WHERE c.channel = 'telegram' AND c.address = ?",
                        dialogue.citizen().chat());
    }

    private long unsettled() throws Exception {
        return service.database()
                .count(
                        "SELECT count(*) FROM outgoing o JOIN conversation c ON c.id = o.conversation"
                                + " LEFT JOIN outgoing_waiting w ON w.outgoing = o.id"
                                + " WHERE c.address = ? AND (w.outgoing IS NOT NULL OR o.trouble IS NOT NULL)",
                        dialogue.citizen().chat());
    }

    private List<String> tickets(String column) throws Exception {
        return service.database()
                .texts(
                        "SELECT t." + column + " FROM ticket t JOIN conversation c ON c.id = t.conversation"
                                + " WHERE c.address = ? ORDER BY t.id",
                        dialogue.citizen().chat());
    }
}

package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A citizen's way on the web chat, as its page goes it. */
@ExtendWith(SharedService.class)
class WebChatWalkTest {
    private final ServiceUnderTest service;
    private final ChatVisitor visitor;

    WebChatWalkTest(ServiceUnderTest service) throws Exception {
        this.service = service;
        this.visitor = new ChatVisitor(service);
    }

    @Test
    void aQuestionIsAnsweredInTheConversation() throws Exception {
        visitor.says("qnd inizia la prima prova di maturita?");
        List<JsonObject> read = visitor.await("bot", 2);
        assertTrue(read.get(0).getString("html").contains("automatic"), read.toString());
        assertTrue(read.get(1).getString("html").contains("17 giugno 2027"), read.toString());
        assertEquals("citizen", visitor.lines().get(0).getString("from"));
    }

    @Test
    void theSameMessageTwiceIsAnsweredOnce() throws Exception {
        JsonObject message =
                new JsonObject().put("id", "invented-id-0001").put("text", "quando c'è la prima prova di maturità?");
        visitor.send(message);
        visitor.await("bot", 2);
        visitor.send(message);
        visitor.says("quando c'è la seconda prova di maturità?");
        List<JsonObject> read = visitor.await("bot", 3);
        assertTrue(read.get(2).getString("html").contains("18 giugno 2027"), read.toString());
    }

    @Test
    void anOptionIsPressed() throws Exception {
        visitor.says("bolletta");
        JsonObject question = visitor.await("bot", 2).get(1);
        visitor.presses(question.getJsonArray("options").getJsonObject(0));
        String answer = visitor.await("bot", 3).get(2).getString("html");
        assertTrue(answer.contains("<p>"), answer);
    }

    @Test
    void whatACitizenTypesIsNeverMarkup() throws Exception {
        visitor.says("<img src=x onerror=alert(1)> quando c'è la prima prova?");
        visitor.await("bot", 2);
        assertTrue(
                visitor.lines().stream()
                        .noneMatch(line -> line.getString("html", "").contains("<img")),
                visitor.lines().toString());
    }

    @Test
    void nobodyReadsAnothersConversation() throws Exception {
        visitor.says("quando c'è la prima prova di maturità?");
        visitor.await("bot", 2);
        assertEquals(List.of(), new ChatVisitor(service).lines());
    }

    @Test
    void whoHasNoKeyReadsAndSaysNothing() throws Exception {
        assertEquals(401, Http.get(service.url("/api/chat/messages")).statusCode());
        assertEquals(
                401,
                Http.post(
                                service.url("/api/chat/messages"),
                                "{\"id\":\"invented-id-0002\",\"text\":\"ciao\"}",
                                Map.of("Content-Type", "application/json"))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{}", "{\"id\":\"x\",\"text\":\"ciao\"}", "{\"id\":7,\"text\":\"ciao\"}"})
    void whatIsNoMessageIsToldToThePage(String body) throws Exception {
        int status = visitor.post(body).statusCode();
        assertTrue(status >= 400 && status < 500, String.valueOf(status));
    }
}

package it.sportello.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import it.sportello.core.channel.Received;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each member of each golden update, however deep, is given every other shape in turn. */
class OddShapesTest {
    private static final List<String> SHAPES = List.of(
            "null", "[]", "{}", "7", "-1", "true", "\"x\"", "\"\"", "1e400", "99999999999999999999", "[[{}]]", "0.5");

    static List<String> incoming() throws IOException, URISyntaxException {
        return GoldenShapesTest.incoming();
    }

    @ParameterizedTest
    @MethodSource("incoming")
    void noShapeOfAnyMemberIsAnError(String name) {
        JsonNode update = Golden.json(Golden.bytes("incoming/" + name));
        List<String> bodies = new ArrayList<>();
        vary(update, update, bodies);
        assertTrue(bodies.size() > SHAPES.size());
        for (String body : bodies) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            Received received = Golden.CHANNEL.receive(Golden.CHANNEL.polled(bytes));
            assertEquals(
                    1,
                    assertInstanceOf(Received.Events.class, received).events().size(),
                    body);
        }
    }

    private static void vary(JsonNode whole, JsonNode inner, List<String> bodies) {
        if (inner instanceof ObjectNode object) {
            for (String member :
                    object.properties().stream().map(e -> e.getKey()).toList()) {
                JsonNode usual = object.get(member);
                vary(whole, usual, bodies);
                for (String shape : SHAPES) {
                    object.putRawValue(member, new RawValue(shape));
                    bodies.add(whole.toString());
                }
                object.set(member, usual);
            }
        } else if (inner instanceof ArrayNode array) {
            array.forEach(element -> vary(whole, element, bodies));
        }
    }
}

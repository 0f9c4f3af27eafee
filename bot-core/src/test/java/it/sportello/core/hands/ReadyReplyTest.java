package it.sportello.core.hands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadyReplyTest {
    @Test
    void placesAreFilledAndUnknownOnesStay() {
        ReadyReply reply = new ReadyReply(1, "ciao", Optional.empty(), "Da {ufficio}: {numero}, {altro} {} { nome }");
        assertEquals(
                "Da Anagrafe $1 \\ {numero}: 7, {altro} {} { nome }",
                reply.filled(Map.of("ufficio", "Anagrafe $1 \\ {numero}", "numero", "7")));
        assertEquals(List.of("ufficio", "numero", "altro"), ReadyReply.places(reply.text()));
    }

    @Test
    void shortcutsAreShortAndPlain() {
        assertTrue(ReadyReply.isShortcut("rata-2"));
        List.of("", "Rata", "-rata", "due parole", "rata/", "r".repeat(31))
                .forEach(text -> assertFalse(ReadyReply.isShortcut(text), text));
    }
}

package it.sportello.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.message.MessageRef;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformReplyTest {

    @Test
    void anAcceptedMessageCarriesThePlatformsName() {
        String body = "{\"messaging_product\":\"whatsapp\",\"contacts\":[{\"input\":\"+39\",\"wa_id\":\"39\"}],"
                + "\"messages\":[{\"id\":\"wamid.OURS\",\"message_status\":\"accepted\"}]}";
        assertEquals(new Delivery.Delivered(Optional.of(new MessageRef("wamid.OURS"))), interpret(200, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"messages\":[]}", "{\"messages\":[{\"id\":\"\"}]}", "{\"messages\":7}"})
    void anAcceptedMessageWithoutNameIsDelivered(String body) {
        assertEquals(new Delivery.Delivered(Optional.empty()), interpret(200, body));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 131056, false",
        "400, 130429, true",
        "400, 4, true",
        "400, 80007, true",
        "503, 2, true",
        "500, 131016, true",
        "503, 133004, true",
        "400, 131057, true",
        "400, 133016, true",
        "500, 1, false",
        "500, 131000, false",
        "400, 131048, false",
        "500, 999999, false"
    })
    void aLimitIsTriedLater(int status, String code, boolean everyone) {
        assertEquals(new Delivery.TryLater(Optional.empty(), everyone, code), interpret(status, error(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "401, 0",
        "401, 190",
        "400, 3",
        "403, 10",
        "403, 200",
        "403, 299",
        "403, 368",
        "400, 131031",
        "403, 130497",
        "400, 131042",
        "400, 131037"
    })
    void aRefusalOfTheOfficeItselfStopsTheChannel(int status, String code) {
        assertEquals(new Delivery.ChannelDown(code), interpret(status, error(code)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "33", "100", "131005", "131008", "131009", "131021", "131045", "131049", "131050", "131051", "131052",
                "131053", "131055", "131062", "130472", "132000", "132001", "132005", "132007", "132012", "132015",
                "132016", "132021", "132068", "132069", "133010", "134011", "135000", "139200", "300"
            })
    void anotherCodeIsRejected(String code) {
        assertEquals(new Delivery.Rejected(code), interpret(400, error(code)));
    }

    @Test
    void aClosedWindowIsRejectedByThatName() {
        assertEquals(new Delivery.WindowClosed(), interpret(400, error("131047")));
    }

    @Test
    void aCitizenWithoutWhatsAppIsUnreachable() {
        assertEquals(new Delivery.Unreachable("131026"), interpret(400, error("131026")));
    }

    @Test
    void aCodeMayBeText() {
        assertEquals(new Delivery.ChannelDown("190"), interpret(401, "{\"error\":{\"code\":\"190\"}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"error\":{}}", "{\"error\":{\"code\":\"x\"}}", "{\"error\":\"131026\"}"})
    void aReplyThatNobodyUnderstandsIsRejected(String body) {
        assertEquals(new Delivery.Rejected("unknown-reply"), interpret(400, body));
    }

    @Test
    void aRefusedTokenStopsTheChannelEvenWithoutCode() {
        assertEquals(new Delivery.ChannelDown("unauthorized"), interpret(401, "<html>"));
    }

    @Test
    void theWaitThatThePlatformAsksForIsKept() {
        HttpReply reply = new HttpReply(429, Map.of("retry-after", "30"), "");
        assertEquals(
                new Delivery.TryLater(Optional.of(Duration.ofSeconds(30)), true, "status-429"),
                Office.channel().interpret(reply));
    }

    private static String error(String code) {
        return "{\"error\":{\"message\":\"(#" + code + ") Livia Esempio\",\"type\":\"OAuthException\",\"code\":" + code
                + ",\"error_data\":{\"details\":\"+393330000001\"},\"fbtrace_id\":\"x\"}}";
    }

    private static Delivery interpret(int status, String body) {
        return Office.channel().interpret(new HttpReply(status, Map.of(), body));
    }
}

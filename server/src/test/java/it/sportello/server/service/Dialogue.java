package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.server.platform.Call;
import it.sportello.server.platform.FakeTelegram;
import it.sportello.server.platform.TelegramCitizen;
import java.util.List;

/** A talk with the counter on Telegram, one turn after the other. */
final class Dialogue {
    private final ServiceUnderTest service;
    private final FakeTelegram platform;
    private final TelegramCitizen citizen;
    private int read;

    Dialogue(ServiceUnderTest service, TelegramCitizen citizen) {
        this.service = service;
        this.platform = service.platforms().telegram();
        this.citizen = citizen;
    }

    static Dialogue with(ServiceUnderTest service) {
        return new Dialogue(service, TelegramCitizen.someone());
    }

    TelegramCitizen citizen() {
        return citizen;
    }

    /** The reply to a text; the notice, which comes first at the first contact, is read and left away. */
    Call ask(String text) throws Exception {
        return last(turn(citizen.says(text)));
    }

    Call press(Call.Choice choice) throws Exception {
        return last(turn(citizen.presses(choice, platform)));
    }

    /** All that is read in reply to an update. */
    List<Call> turn(io.vertx.core.json.JsonObject update) throws Exception {
        int before = read;
        assertEquals(200, service.telegram(update));
        int expected = before + (before == 0 ? 2 : 1);
        List<Call> all = platform.calls().awaitReadBy(citizen.chat(), expected);
        read = all.size();
        return all.subList(before, all.size());
    }

    private static Call last(List<Call> calls) {
        return calls.get(calls.size() - 1);
    }
}

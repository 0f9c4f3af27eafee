package it.sportello.server.service;

import io.vertx.core.Vertx;
import it.sportello.core.counter.Await;
import it.sportello.server.platform.FakeTelegram;
import it.sportello.server.platform.FakeWhatsApp;
import java.util.Map;
import java.util.TreeMap;

/** The platforms that a service is connected with. */
public record Platforms(Vertx vertx, FakeTelegram telegram, FakeWhatsApp whatsapp) implements AutoCloseable {
    public static final String SECRET = "invented_SECRET-1";

    public static Platforms open() {
        Vertx vertx = Vertx.vertx();
        return new Platforms(vertx, new FakeTelegram(vertx), new FakeWhatsApp(vertx));
    }

    /** The settings, as the environment gives them, of a service in that directory which talks to these platforms. */
    public Map<String, String> settings() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("SPORTELLO_HTTP_PORT", "0"),
                Map.entry("SPORTELLO_LOG_LEVEL", "warn"),
                Map.entry("SPORTELLO_TELEGRAM_MODE", "webhook"),
                Map.entry("SPORTELLO_TELEGRAM_TOKEN", FakeTelegram.TOKEN),
                Map.entry("SPORTELLO_TELEGRAM_SECRET_TOKEN", SECRET),
                Map.entry("SPORTELLO_TELEGRAM_API_URL", telegram.url()),
                Map.entry("SPORTELLO_WHATSAPP_ACCESS_TOKEN", FakeWhatsApp.ACCESS_TOKEN),
                Map.entry("SPORTELLO_WHATSAPP_APP_SECRET", FakeWhatsApp.APP_SECRET),
                Map.entry("SPORTELLO_WHATSAPP_VERIFY_TOKEN", FakeWhatsApp.VERIFY_TOKEN),
                Map.entry("SPORTELLO_WHATSAPP_PHONE_NUMBER_ID", FakeWhatsApp.NUMBER_ID),
                Map.entry("SPORTELLO_WHATSAPP_TEMPLATE_NAME", FakeWhatsApp.TEMPLATE),
                Map.entry("SPORTELLO_WHATSAPP_API_URL", whatsapp.url())));
    }

    @Override
    public void close() {
        telegram.close();
        whatsapp.close();
        Await.value(vertx.close());
    }
}

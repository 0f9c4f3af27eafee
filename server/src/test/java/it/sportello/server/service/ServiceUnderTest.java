package it.sportello.server.service;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import it.sportello.server.platform.WhatsAppCitizen;
import it.sportello.server.settings.Settings;
import it.sportello.server.settings.SettingsFile;
import it.sportello.server.start.Service;
import it.sportello.server.watch.Figures;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A service that runs in this process with the repository's own configuration. */
public final class ServiceUnderTest implements AutoCloseable {
    static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final int LONGEST_START_SECONDS = 120;

    private final Machinery machinery;
    private final Service service;
    private final Platforms platforms;
    private final Path data;
    private final List<String> lines;

    private ServiceUnderTest(Machinery machinery, Service service, Platforms platforms, Path data, List<String> lines) {
        this.machinery = machinery;
        this.service = service;
        this.platforms = platforms;
        this.data = data;
        this.lines = lines;
    }

    public static ServiceUnderTest start(Platforms platforms, Path data) throws Exception {
        return start(platforms, data, Map.of());
    }

    /** Starts a service whose settings differ from the usual ones in some keys. */
    public static ServiceUnderTest start(Platforms platforms, Path data, Map<String, String> other) throws Exception {
        return start(platforms, data, other, ROOT.resolve("config"));
    }

    /** Starts a service with phrases, words and ready-made knowledge of its own. */
    static ServiceUnderTest start(Platforms platforms, Path data, Map<String, String> other, Path config)
            throws Exception {
        Map<String, String> environment = platforms.settings();
        environment.put("SPORTELLO_DATA_DIRECTORY", data.toString());
        environment.putAll(other);
        Settings settings = SettingsFile.read(ROOT.resolve("config/sportello.yaml"), environment);
        Machinery machinery = Machinery.made();
        List<String> lines = new CopyOnWriteArrayList<>();
        try {
            Service service = Service.start(machinery.vertx(), machinery.figures(), settings, config, lines::add)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
            return new ServiceUnderTest(machinery, service, platforms, data, lines);
        } catch (Exception e) {
            machinery.close();
            throw e;
        }
    }

    /** Another node on this one's database. */
    public ServiceUnderTest beside(Map<String, String> other) throws Exception {
        Map<String, String> settings = new HashMap<>(other);
        settings.put("SPORTELLO_DATABASE_URL", database().address().uri());
        return start(platforms, data, settings);
    }

    public ServiceUnderTest beside() throws Exception {
        return beside(Map.of());
    }

    public Platforms platforms() {
        return platforms;
    }

    /** What the administrator reads while it starts. */
    public List<String> lines() {
        return lines;
    }

    public Path data() {
        return data;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + service.port() + path;
    }

    /** Telegram brings an update. */
    public int telegram(JsonObject update) throws Exception {
        return webhook(update).statusCode();
    }

    /** Telegram brings an update, and looks at the whole reply. */
    public HttpResponse<String> webhook(JsonObject update) throws Exception {
        return telegram(Platforms.SECRET, update.encode());
    }

    HttpResponse<String> telegram(String secret, String body) throws Exception {
        return Http.post(
                url("/webhooks/telegram"),
                body,
                Map.of("Content-Type", "application/json", "X-Telegram-Bot-Api-Secret-Token", secret));
    }

    /** WhatsApp brings a delivery, signed. */
    public int whatsapp(String body) throws Exception {
        return whatsapp(WhatsAppCitizen.signature(body), body).statusCode();
    }

    HttpResponse<String> whatsapp(String signature, String body) throws Exception {
        platforms.whatsapp().hears(body);
        return Http.post(
                url("/webhooks/whatsapp"),
                body,
                Map.of("Content-Type", "application/json", "X-Hub-Signature-256", signature));
    }

    /** The service's tables. */
    public Database database() {
        return new Database(data);
    }

    @Override
    public void close() throws Exception {
        service.stop().toCompletionStage().toCompletableFuture().get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        machinery.close();
    }

    /** What a service stands on. Figures that stay open are held by Java itself, and all that they count with them. */
    private record Machinery(Vertx vertx, Figures figures) implements AutoCloseable {
        static Machinery made() {
            Figures figures = new Figures();
            return new Machinery(figures.vertx(), figures);
        }

        @Override
        public void close() throws Exception {
            vertx.close().toCompletionStage().toCompletableFuture().get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
            figures.close();
        }
    }
}

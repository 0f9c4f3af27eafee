package it.sportello.server.start;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.sqlclient.Pool;
import it.sportello.core.counter.FrontDesk;
import it.sportello.core.counter.Speech;
import it.sportello.core.message.Language;
import it.sportello.desk.StaffDesk;
import it.sportello.knowledge.files.Knowledge;
import it.sportello.knowledge.release.KnowledgeInService;
import it.sportello.knowledge.release.Published;
import it.sportello.knowledge.release.Publisher;
import it.sportello.knowledge.release.Trainer;
import it.sportello.server.http.ChatRoutes;
import it.sportello.server.http.ChatStream;
import it.sportello.server.http.HealthRoutes;
import it.sportello.server.http.LiveLines;
import it.sportello.server.http.WebhookRoutes;
import it.sportello.server.pipeline.Meters;
import it.sportello.server.settings.Settings;
import it.sportello.server.settings.TelegramService.Mode;
import it.sportello.server.telegram.TelegramPoller;
import it.sportello.server.telegram.TelegramStart;
import it.sportello.storage.Database;
import it.sportello.storage.Notice;
import it.sportello.storage.PgNotices;
import it.sportello.storage.Storage;
import it.sportello.telegram.TelegramBotCalls;
import it.sportello.telegram.TelegramSettings;
import it.sportello.web.ChatSettings;
import java.net.BindException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One node of the service, put together with plain constructors, on a database that is ready. */
final class Node {
    private static final long LOOK_MILLIS = 5_000;

    private final Vertx vertx;
    private final Settings settings;
    private final Pool pool;
    private final PgNotices notices;
    private final Storage storage;
    private final KnowledgeInService knowledge;
    private final Publisher publisher;
    private final ReleaseWatch releases;
    private final Pipeline pipeline;
    private final LiveLines live = new LiveLines(PgNotices::keyOf);
    private final PrometheusMeterRegistry figures = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Meters meters = new Meters(figures);
    private final Optional<TelegramSettings> telegram;
    private final Channels channels;
    private final Words words;
    private final long timer;
    private Optional<HttpServer> server = Optional.empty();
    private Optional<TelegramPoller> poller = Optional.empty();

    Node(Vertx vertx, Settings settings, Words words, Tables tables) {
        this.vertx = vertx;
        this.settings = settings;
        this.words = words;
        this.pool = Database.open(vertx, tables.connection(), settings.storage().connections());
        this.notices = PgNotices.open(vertx, tables.connection());
        this.storage = new Storage(pool);
        this.knowledge = new KnowledgeInService(words.desk(), settings.office().zone());
        this.publisher = new Publisher(vertx, storage.articles(), storage.releases(), new Trainer(words.desk()));
        this.releases = new ReleaseWatch(vertx, storage.releases(), knowledge);
        this.telegram = Channels.telegram(settings.telegram());
        this.channels = Channels.of(settings, telegram);
        channels.byName().keySet().forEach(meters::open);
        FrontDesk frontDesk = new FrontDesk(storage.conversations(), knowledge, new Speech(words.phrases(), knowledge));
        this.pipeline = new Pipeline(vertx, storage, frontDesk, channels, meters);
        this.timer = vertx.setPeriodic(LOOK_MILLIS, tick -> look());
    }

    /** Loads what is missing at the very first start, then opens the doors. Where that fails, nothing is left running. */
    Future<Node> begin(Path starter, Consumer<String> progress) {
        return releases.look()
                .compose(none -> knowledge.number() == 0 ? firstRelease(starter, progress) : Future.succeededFuture())
                .compose(none -> new NewAccounts(vertx, storage.staffMembers()).ifMissing())
                .compose(password -> listen().onSuccess(none -> welcome(progress, password)))
                .onSuccess(none -> attend())
                .map(this)
                .recover(problem -> stop().transform(stopped -> Future.failedFuture(problem)));
    }

    private Future<Void> firstRelease(Path starter, Consumer<String> progress) {
        progress.accept("Loading the starter knowledge (only this once)…");
        return vertx.executeBlocking(() -> StarterKnowledge.read(starter), false)
                .compose((List<Knowledge> packs) ->
                        new StarterKnowledge(storage.offices(), storage.articles(), publisher).load(packs))
                .compose((Published published) -> published.fold(
                        done -> releases.look(),
                        failed -> Future.<Void>failedFuture(
                                new StartProblem("The starter knowledge cannot be published: " + failed.reason()))));
    }

    private Future<Void> listen() {
        HttpServerOptions options = StaffDesk.prepare(new HttpServerOptions()
                .setHost(settings.http().host())
                .setPort(settings.http().port())
                .setCompressionSupported(true));
        return vertx.createHttpServer(options)
                .requestHandler(router())
                .listen()
                .onSuccess(listening -> server = Optional.of(listening))
                .recover(failure -> Future.failedFuture(failure instanceof BindException ? portInUse() : failure))
                .mapEmpty();
    }

    private StartProblem portInUse() {
        return new StartProblem(
                "Port " + settings.http().port() + " of " + settings.http().host()
                        + " cannot be used: another program may have it. Stop that one or set http.port to another number.");
    }

    private Router router() {
        Router router = Router.router(vertx).allowForward(proxies());
        new HealthRoutes(() -> pool.query("SELECT 1").execute().mapEmpty(), () -> knowledge.number() > 0, figures)
                .mount(router);
        WebhookRoutes webhooks = new WebhookRoutes(pipeline.intake(), meters);
        channels.telegram().ifPresent(channel -> webhooks.mount(router, channel));
        channels.whatsapp().ifPresent(channel -> webhooks.mount(router, channel));
        chat().mount(router);
        new Desk(storage, knowledge, words.phrases(), publisher).mount(vertx, router, settings);
        return router;
    }

    /** Only where nobody but a proxy on this machine can come in, what it says of its visitors can be believed. */
    private AllowForwardHeaders proxies() {
        boolean behindProxy = settings.http().secure() && settings.http().local();
        return behindProxy ? AllowForwardHeaders.X_FORWARD : AllowForwardHeaders.NONE;
    }

    private ChatRoutes chat() {
        String privacy = settings.office().privacyUrl();
        ChatSettings page = new ChatSettings(
                settings.office().name(),
                Language.ITALIAN,
                privacy.isEmpty() ? Optional.empty() : Optional.of(privacy),
                Map.of());
        ChatStream stream = new ChatStream(vertx, storage.transcripts(), live);
        return new ChatRoutes(
                pipeline.intake(),
                stream,
                page,
                InstantSource.system(),
                settings.http().secure());
    }

    private void attend() {
        notices.listen(Notice.INCOMING, payload -> pipeline.wakeAttending());
        notices.listen(Notice.OUTGOING, payload -> pipeline.wakeSending());
        notices.listen(Notice.RELEASE, payload -> releases.look());
        notices.listen(Notice.LINE, payload -> lineChanged(payload));
        pipeline.wakeAttending();
        pipeline.wakeSending();
        look();
        telegram.ifPresent(this::meetTelegram);
    }

    private void lineChanged(String payload) {
        if (payload.isEmpty()) {
            live.anyChanged();
        } else {
            live.changed(payload);
        }
    }

    private void look() {
        releases.look();
        storage.tickets().open().onSuccess(meters::tickets);
    }

    private void meetTelegram(TelegramSettings bot) {
        channels.telegram().ifPresent(channel -> {
            TelegramBotCalls calls = new TelegramBotCalls(bot);
            TelegramStart start = new TelegramStart(channel, calls, pipeline.calls());
            start.setCommands();
            if (settings.telegram().mode() == Mode.POLLING) {
                TelegramPoller asking = new TelegramPoller(vertx, channel, calls, pipeline.calls(), pipeline.intake());
                poller = Optional.of(asking);
                asking.start();
            } else if (settings.http().secure()) {
                start.setWebhook(settings.http().publicUrl());
            }
        });
    }

    private void welcome(Consumer<String> progress, Optional<String> password) {
        String base = settings.http().publicUrl().isEmpty()
                ? "http://" + settings.http().host() + ":" + port()
                : settings.http().publicUrl();
        progress.accept("Chat: " + base + "/chat");
        progress.accept("Desk: " + base + "/desk");
        password.ifPresent(once -> progress.accept("First sign-in at the desk: name " + NewAccounts.FIRST
                + ", password " + once + " (shown this once; you will choose your own)"));
        progress.accept("Sportello is ready. Stop it with Ctrl-C.");
    }

    int port() {
        return server.map(HttpServer::actualPort).orElse(0);
    }

    /** Takes nothing more in and finishes what was taken. */
    Future<Void> stop() {
        vertx.cancelTimer(timer);
        poller.ifPresent(TelegramPoller::stop);
        return server.map(HttpServer::close)
                .orElseGet(Future::succeededFuture)
                .transform(closed -> pipeline.stop())
                .transform(stopped -> notices.close())
                .transform(closed -> pool.close())
                .mapEmpty();
    }
}

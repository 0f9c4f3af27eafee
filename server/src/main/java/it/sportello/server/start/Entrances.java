package it.sportello.server.start;

import io.vertx.ext.web.Router;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.message.Language;
import it.sportello.desk.crowd.Crowd;
import it.sportello.server.http.ChatRoutes;
import it.sportello.server.http.ChatStream;
import it.sportello.server.http.ClosedChat;
import it.sportello.server.http.FileRoutes;
import it.sportello.server.http.HealthRoutes;
import it.sportello.server.http.WebhookRoutes;
import it.sportello.server.pipeline.Congestion;
import it.sportello.server.pipeline.Intake;
import it.sportello.server.pipeline.Meters;
import it.sportello.web.ChatSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Which way each comes in: those who watch over the service, the platforms, citizens with a browser, the staff. */
final class Entrances {
    private final Ground ground;
    private final Taking taking;
    private final Desk.Knowing knowing;
    private final OpenPages pages;
    private final Crowd crowd;

    Entrances(Ground ground, Taking taking, Desk.Knowing knowing, OpenPages pages, Crowd crowd) {
        this.ground = Objects.requireNonNull(ground, "ground");
        this.taking = Objects.requireNonNull(taking, "taking");
        this.knowing = Objects.requireNonNull(knowing, "knowing");
        this.pages = Objects.requireNonNull(pages, "pages");
        this.crowd = Objects.requireNonNull(crowd, "crowd");
    }

    /** How what citizens write is taken in, and when it is not. */
    record Taking(Channels channels, Intake intake, Gate gate, Congestion congestion, Meters meters) {
        Taking {
            Objects.requireNonNull(channels, "channels");
            Objects.requireNonNull(intake, "intake");
            Objects.requireNonNull(gate, "gate");
            Objects.requireNonNull(congestion, "congestion");
            Objects.requireNonNull(meters, "meters");
        }

        private Optional<String> whyNot() {
            if (gate.isShut()) {
                return Optional.of("not-open-yet");
            }
            return congestion.isCongested() ? Optional.of("too-much-waits") : Optional.empty();
        }
    }

    /** In this order: a closed chat stands before the chat. */
    List<Consumer<Router>> routes() {
        return List.of(
                health()::mount,
                this::mountPlatforms,
                new ClosedChat(taking.gate()::isShut)::mount,
                chat()::mount,
                new FileRoutes(ground.storage().keptFiles(), taking.meters().spates())::mount,
                this::mountDesk);
    }

    private HealthRoutes health() {
        return new HealthRoutes(
                ground.storage()::reach, () -> knowing.knowledge().number() > 0, ground.figures());
    }

    private void mountPlatforms(Router router) {
        WebhookRoutes webhooks = new WebhookRoutes(taking.intake(), taking::whyNot, taking.meters());
        taking.channels().platforms().forEach(channel -> webhooks.mount(router, channel));
    }

    private ChatRoutes chat() {
        return new ChatRoutes(
                taking.intake(),
                new ChatStream(ground.vertx(), ground.storage().transcripts(), pages.lines()),
                () -> settings(knowing.house().details()),
                InstantSource.system(),
                ground.settings().http().secure());
    }

    private static ChatSettings settings(HouseDetails details) {
        return new ChatSettings(
                details.name(),
                Language.ITALIAN,
                Optional.of(details.privacyUrl()).filter(url -> !url.isEmpty()),
                Map.of());
    }

    private void mountDesk(Router router) {
        new Desk(ground.storage(), ground.vocabulary(), knowing, pages.happenings(), crowd)
                .mount(ground.vertx(), router, ground.settings());
    }
}

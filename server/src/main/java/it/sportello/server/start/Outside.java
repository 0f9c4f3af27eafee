package it.sportello.server.start;

import io.vertx.core.Future;
import it.sportello.server.settings.Settings;
import it.sportello.storage.Notice;
import it.sportello.storage.PgNotices;
import it.sportello.storage.Storage;
import it.sportello.storage.node.Duty;
import java.util.List;
import java.util.Objects;

/** Where this node goes by itself: to Telegram for its updates, to the staff in their group and by letter. */
final class Outside {
    private final Traffic traffic;
    private final TelegramLink telegramLink;
    private final Correspondence correspondence;
    private final StaffRoom staffRoom;

    Outside(Ground ground, Traffic traffic, HouseWatch house) {
        Settings settings = ground.settings();
        Storage storage = ground.storage();
        this.traffic = Objects.requireNonNull(traffic, "traffic");
        this.telegramLink = new TelegramLink(ground.vertx(), settings, traffic.pipeline());
        this.correspondence = new Correspondence(ground.vertx(), settings, storage, ground.vocabulary(), house);
        this.staffRoom = new StaffRoom(
                ground.vertx(),
                storage,
                ground.vocabulary().phrases(),
                settings,
                new StaffRoom.Wire(traffic.bot(), traffic.pipeline().calls()));
    }

    /** What one node does for all. */
    List<Duty> duties() {
        return List.of(telegramLink.duty(), correspondence.duty());
    }

    void listen(PgNotices notices) {
        notices.listen(Notice.TICKET, payload -> staffRoom.wake());
        notices.listen(Notice.STAFF, payload -> staffRoom.wake());
    }

    /** Letters go whether citizens may come yet or not. */
    void begin() {
        correspondence.begin();
    }

    /** Citizens may come from now on. */
    void open() {
        staffRoom.begin();
        traffic.bot()
                .ifPresent(bot -> traffic.channels().telegram().ifPresent(channel -> telegramLink.begin(channel, bot)));
    }

    /** Brings nothing more in. */
    Future<Void> hangUp() {
        return telegramLink.stop().transform(hungUp -> correspondence.stop());
    }

    /** Finishes what was taken. */
    Future<Void> stop() {
        return staffRoom.stop();
    }
}

package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.care.Clerk;
import it.sportello.core.message.Language;
import it.sportello.core.message.LoggableFailure;
import it.sportello.core.speech.Phrases;
import it.sportello.core.staffgroup.StaffGroup;
import it.sportello.core.ticket.Notices;
import it.sportello.desk.guard.Ledger;
import it.sportello.desk.page.Texts;
import it.sportello.server.group.GroupWork;
import it.sportello.server.pipeline.PlatformCalls;
import it.sportello.server.settings.Settings;
import it.sportello.server.settings.TelegramService;
import it.sportello.storage.Storage;
import it.sportello.telegram.StaffGroupCalls;
import it.sportello.telegram.TelegramSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The staff's group on Telegram, where the settings name one. */
final class StaffRoom {
    private static final Logger LOG = LoggerFactory.getLogger(StaffRoom.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Optional<GroupWork> work;
    private final Runnable greeting;
    private volatile boolean begun;

    StaffRoom(Vertx vertx, Storage storage, Phrases phrases, Settings settings, Wire wire) {
        Optional<TelegramSettings> bot =
                wire.bot().filter(known -> known.staffGroup().isPresent());
        this.work =
                bot.map(known -> work(vertx, storage, phrases, settings, new Wire(Optional.of(known), wire.calls())));
        this.greeting = () -> bot.ifPresent(known -> wire.calls()
                .make(new StaffGroupCalls(known).setCommands(language(settings)), PATIENCE)
                .onFailure(failure -> LOG.debug("group not greeted", LoggableFailure.of(failure))));
    }

    /** The bot, and how its calls are made. */
    record Wire(Optional<TelegramSettings> bot, PlatformCalls calls) {}

    private static GroupWork work(Vertx vertx, Storage storage, Phrases phrases, Settings settings, Wire wire) {
        TelegramSettings bot = wire.bot().orElseThrow();
        String group = bot.staffGroup().orElseThrow();
        StaffGroup staff = new StaffGroup(
                new StaffGroup.Topics(storage.staffTopics(group), storage.transcripts()),
                new StaffGroup.People(storage.staffMembers(), storage.notes(), new Ledger(storage.auditTrail())::note),
                storage.tickets(),
                new Clerk(
                        storage.tickets(),
                        storage.proposals(),
                        new Notices(storage.conversations(), phrases),
                        settings.people().showNames()),
                InstantSource.system());
        return new GroupWork(
                vertx,
                new GroupWork.Kept(storage.staffTopics(group), storage.staffWords(group)),
                new GroupWork.House(
                        storage.tickets(),
                        storage.transcripts(),
                        storage.staffMembers(),
                        storage.offices(),
                        new GroupWork.Speech(
                                Correspondence.desk(settings), Texts.inFirstOf(List.of(language(settings))))),
                staff,
                new GroupWork.Way(
                        new StaffGroupCalls(bot),
                        wire.calls(),
                        storage.allowances(),
                        settings.telegram().limits().group()));
    }

    private static Language language(Settings settings) {
        return settings.telegram()
                .staffGroup()
                .map(TelegramService.Group::language)
                .orElse(Language.ITALIAN);
    }

    /** Before this nothing is told, and nobody attended. */
    void begin() {
        begun = true;
        greeting.run();
        work.ifPresent(GroupWork::wake);
    }

    /** Something may have to be told or attended. */
    void wake() {
        work.filter(group -> begun).ifPresent(GroupWork::wake);
    }

    /** Finishes what was taken. */
    Future<Void> stop() {
        return work.map(GroupWork::stop).orElseGet(Future::succeededFuture);
    }
}

package it.sportello.server.start;

import io.vertx.core.Vertx;
import it.sportello.core.crowd.GroupAnswering;
import it.sportello.core.crowd.Rate;
import it.sportello.core.crowd.RushWatch;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.desk.crowd.Crowd;
import it.sportello.knowledge.grouping.Group;
import it.sportello.knowledge.grouping.GroupBook;
import it.sportello.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this node does for questions that come in numbers: it sends answers to many, and looks for what spikes. */
final class Multitude {
    private static final Logger LOG = LoggerFactory.getLogger(Multitude.class);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Looking for spikes reads the last hours' answers; more often than this would find nothing new. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private static final InstantSource CLOCK = InstantSource.system();

    private final GroupAnswering answering;
    private final RushWatch rushes;
    private final Crowd desk;
    private volatile Instant looked = Instant.EPOCH;

    /** What answers, and whether what comes too late for WhatsApp is announced there by a template. */
    record Answering(KnowledgeBase knowledge, boolean invites) {}

    Multitude(Vertx vertx, Storage storage, Vocabulary vocabulary, Answering answers) {
        GroupBook book = new GroupBook(vertx, storage.openQuestions(), storage.articles());
        this.answering = new GroupAnswering(
                storage.groupReplies(), vocabulary.phrases(), answers.knowledge(), CLOCK, answers.invites());
        this.rushes = new RushWatch(
                storage.births(), storage.rushes(), () -> book.read().map(Multitude::rates));
        this.desk = new Crowd(
                storage.announcements(),
                book,
                storage.openQuestions(),
                new Crowd.Answers(storage.groupReplies(), answering, storage.births()),
                storage.rushes());
    }

    /** What the pages of the desk see of it. */
    Crowd desk() {
        return desk;
    }

    /** A node that died may have left parts of an answer. */
    void look() {
        answering.work().onFailure(failure -> failed("answers to many not sent", failure));
        Instant now = CLOCK.instant();
        if (looked.plus(BETWEEN_LOOKS).isBefore(now)) {
            looked = now;
            rushes.look().onFailure(failure -> failed("rushes not looked for", failure));
        }
    }

    private static void failed(String what, Throwable failure) {
        LOG.debug("{}: cause={}", what, failure.getClass().getName());
    }

    /** What came in the last hour, against the mean of the hours before for which questions stay open. */
    private static Map<String, Rate> rates(List<Group> groups) {
        return groups.stream()
                .filter(group -> group.size() > 1)
                .collect(Collectors.toMap(group -> group.first().id().text(), Multitude::rate));
    }

    private static Rate rate(Group group) {
        Instant now = CLOCK.instant();
        int lately = group.askedSince(now.minus(HOUR));
        double hours = Math.max(1, Duration.between(group.first().asked(), now).toHours());
        return new Rate(lately, (group.size() - lately) / hours);
    }
}

package it.sportello.server.group;

import io.vertx.core.Future;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.message.LoggableFailure;
import it.sportello.core.pace.Backoff;
import it.sportello.core.staffgroup.StaffTopic;
import it.sportello.core.staffgroup.StaffTopics;
import it.sportello.telegram.StaffGroupCalls;
import it.sportello.telegram.TopicReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the group what happens to tickets: takes a topic in which something is missing, makes the one call that it needs
 * next, notes what came of it and gives it back. What a topic tells follows from what is kept and from nothing else, so
 * whatever was missed, by a crash or while the platform was away, is told the next time, and all of it as one message.
 */
final class TopicWriter {
    private static final Logger LOG = LoggerFactory.getLogger(TopicWriter.class);

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** After a refusal that concerns the whole group, somebody has to change something first. */
    private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);

    /** Nobody knows whether the first copy arrived, so one more goes out, and then no further. */
    private static final int UNKNOWN_OUTCOMES = 2;

    /** What the platform refuses so often it will refuse for ever. */
    private static final int REFUSALS = 3;

    private final StaffTopics topics;
    private final NewsDesk newsDesk;
    private final TopicText text;
    private final Platform platform;
    private final InstantSource clock;
    private volatile Instant quietUntil = Instant.EPOCH;

    /** What is said to the group, and how it gets there. */
    record Platform(StaffGroupCalls calls, GroupLine line) {
        Platform {
            Objects.requireNonNull(calls, "calls");
            Objects.requireNonNull(line, "line");
        }
    }

    TopicWriter(StaffTopics topics, NewsDesk newsDesk, TopicText text, Platform platform, InstantSource clock) {
        this.topics = Objects.requireNonNull(topics, "topics");
        this.newsDesk = Objects.requireNonNull(newsDesk, "newsDesk");
        this.text = Objects.requireNonNull(text, "text");
        this.platform = Objects.requireNonNull(platform, "platform");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** One topic at most: the group reads one message after the other. */
    Future<List<StaffTopic>> take() {
        return clock.instant().isBefore(quietUntil)
                ? Future.succeededFuture(List.of())
                : topics.take(LEASE).map(taken -> taken.map(List::of).orElseGet(List::of));
    }

    Future<Void> work(StaffTopic topic) {
        return newsDesk.of(topic)
                .compose(news -> work(topic, news))
                .onFailure(failure -> LOG.warn("topic not told: topic={}", topic.id(), LoggableFailure.of(failure)));
    }

    private Future<Void> work(StaffTopic topic, Optional<TopicNews> news) {
        boolean isNew = news.filter(TopicNews::isSomething).isPresent();
        TopicStep step = TopicStep.next(topic, news.map(TopicNews::ticket), isNew);
        return switch (step) {
            case FORGET -> topics.forget(topic.id());
            case SKIP -> topics.closed(topic.id(), true).compose(closed -> topics.settle(topic));
            case SETTLE -> topics.settle(topic);
            case SAY -> news.map(known -> say(topic, known)).orElseGet(Future::succeededFuture);
            case CREATE -> news.map(known -> create(topic, known)).orElseGet(Future::succeededFuture);
            case DELETE -> call(topic, step, topic.topic().map(platform.calls()::delete));
            case REOPEN -> call(topic, step, topic.topic().map(platform.calls()::reopen));
            case CLOSE -> call(topic, step, topic.topic().map(platform.calls()::close));
        };
    }

    private Future<Void> create(StaffTopic topic, TopicNews news) {
        return call(
                topic,
                TopicStep.CREATE,
                Optional.of(platform.calls()
                        .create(TopicText.title(news), news.ticket().urgent())));
    }

    private Future<Void> say(StaffTopic topic, TopicNews news) {
        if (topic.attempts().unknown() >= UNKNOWN_OUTCOMES) {
            return told(topic, news);
        }
        Optional<HttpCall> saying = topic.topic()
                .map(number -> platform.calls()
                        .say(number, text.of(news), news.isFirst() ? TopicText.buttons(news.texts()) : List.of()));
        return permitted(
                topic,
                saying,
                call -> platform.line()
                        .make(call)
                        .compose(reply -> reply.fold(
                                done -> told(topic, news),
                                gone -> topics.lost(topic.id()),
                                later -> later(topic, later),
                                unclear -> topics.postpone(topic.id(), pause(topic), true),
                                refused -> refused.concernsGroup()
                                                || topic.attempts().taken() < REFUSALS
                                        ? refused(topic, TopicStep.SAY, refused)
                                        : refusedForEver(topic, news, refused))));
    }

    private Future<Void> refusedForEver(StaffTopic topic, TopicNews news, TopicReply.Refused refused) {
        LOG.warn("not told in the staff's group: topic={} reason={}", topic.id(), refused.reason());
        return told(topic, news);
    }

    private Future<Void> told(StaffTopic topic, TopicNews news) {
        return topics.told(topic, news.told()).compose(told -> next(topic));
    }

    private Future<Void> next(StaffTopic topic) {
        return topics.giveBack(topic.id(), Duration.ZERO);
    }

    private interface Permitted {
        Future<Void> make(HttpCall call);
    }

    /** Whose turn has not come is given back, and nobody of this node asks before. */
    private Future<Void> permitted(StaffTopic topic, Optional<HttpCall> call, Permitted then) {
        return platform.line().free().compose(wait -> {
            if (wait.isZero()) {
                return call.map(then::make).orElseGet(Future::succeededFuture);
            }
            quietUntil = clock.instant().plus(wait);
            return topics.giveBack(topic.id(), Duration.ZERO);
        });
    }

    private Future<Void> call(StaffTopic topic, TopicStep step, Optional<HttpCall> wanted) {
        return permitted(
                topic,
                wanted,
                call -> platform.line()
                        .make(call)
                        .compose(reply -> reply.fold(
                                done -> done(topic, step, done.topic()),
                                gone -> step == TopicStep.DELETE ? topics.forget(topic.id()) : topics.lost(topic.id()),
                                later -> later(topic, later),
                                unclear -> topics.postpone(topic.id(), unclear(topic, step), true),
                                refused -> refused(topic, step, refused))));
    }

    /** A second topic is a nuisance for people: where one may have been made twice, the next try is far away. */
    private static Duration unclear(StaffTopic topic, TopicStep step) {
        boolean again = step == TopicStep.CREATE && topic.attempts().unknown() > 0;
        return again ? LONGEST_PAUSE : pause(topic);
    }

    private static Duration pause(StaffTopic topic) {
        return Backoff.after(topic.attempts().taken(), LONGEST_PAUSE);
    }

    private Future<Void> done(StaffTopic topic, TopicStep step, Optional<Long> made) {
        if (step == TopicStep.DELETE) {
            return topics.forget(topic.id());
        }
        if (step == TopicStep.CREATE) {
            return made.map(number -> topics.made(topic.id(), number).compose(noted -> next(topic)))
                    .orElseGet(() -> topics.postpone(topic.id(), LONGEST_PAUSE, true));
        }
        return topics.closed(topic.id(), step == TopicStep.CLOSE).compose(noted -> next(topic));
    }

    private Future<Void> later(StaffTopic topic, TopicReply.Later later) {
        Duration wait = later.after().orElseGet(() -> pause(topic));
        later.after().ifPresent(asked -> quietUntil = clock.instant().plus(asked));
        return topics.postpone(topic.id(), wait, false);
    }

    /** What the bot may not delete stays until somebody lets it; nobody else waits for that. */
    private Future<Void> refused(StaffTopic topic, TopicStep step, TopicReply.Refused refused) {
        LOG.warn(
                "the staff's group refuses: topic={} step={} reason={}",
                topic.id(),
                step.name().toLowerCase(Locale.ROOT),
                refused.reason());
        if (step == TopicStep.DELETE) {
            return topics.postpone(topic.id(), LONGEST_PAUSE, false);
        }
        if (refused.concernsGroup()) {
            quietUntil = clock.instant().plus(UNTIL_MENDED);
        }
        return topics.postpone(topic.id(), UNTIL_MENDED, false);
    }
}

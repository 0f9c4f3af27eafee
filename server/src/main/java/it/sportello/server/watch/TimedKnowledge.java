package it.sportello.server.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A knowledge base whose understanding is timed: processor time that every message needs. */
public final class TimedKnowledge implements KnowledgeBase {
    private static final Duration[] BOUNDS = {
        Duration.ofNanos(200_000),
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(100)
    };

    private final KnowledgeBase knowledge;
    private final Timer understanding;

    public TimedKnowledge(KnowledgeBase knowledge, MeterRegistry registry) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
        this.understanding = Timer.builder("sportello.understanding")
                .description("Understanding one message, in memory")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    @Override
    public Understanding understand(Question question) {
        Timer.Sample begun = Timer.start();
        try {
            return knowledge.understand(question);
        } finally {
            begun.stop(understanding);
        }
    }

    @Override
    public Answer read(ArticleId article, Language language, ChannelName channel, Instant now) {
        return knowledge.read(article, language, channel, now);
    }

    @Override
    public List<Topic> topics(Language language, Instant now, int limit) {
        return knowledge.topics(language, now, limit);
    }
}

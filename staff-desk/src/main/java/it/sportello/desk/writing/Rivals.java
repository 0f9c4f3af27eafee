package it.sportello.desk.writing;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the release in service makes of an example today, as far as it is not what its writer wants. */
final class Rivals {
    private static final ChannelName WEB = new ChannelName("web");

    private final KnowledgeBase knowledge;
    private final Language language;
    private final Optional<ArticleId> own;
    private final Instant now;

    Rivals(KnowledgeBase knowledge, Language language, Optional<ArticleId> own, Instant now) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
        this.language = Objects.requireNonNull(language, "language");
        this.own = Objects.requireNonNull(own, "own");
        this.now = Objects.requireNonNull(now, "now");
    }

    /** How an example stands to other articles. */
    enum Standing {
        /** It leads to its own article already. */
        OWN,
        /** Nothing takes it yet. */
        NEW,
        /** Another article has the same example. */
        SAME,
        /** Another article answers it. */
        TAKEN,
        /** The bot would ask which of these is meant. */
        BETWEEN,
        /** The desk itself handles it, such as a greeting. */
        DESK
    }

    /** What was found of one example. */
    record Found(String example, Standing standing, List<Topic> topics, double confidence) {
        Found {
            Objects.requireNonNull(example, "example");
            Objects.requireNonNull(standing, "standing");
            topics = List.copyOf(topics);
        }

        boolean isClash() {
            return standing != Standing.OWN && standing != Standing.NEW;
        }
    }

    Found of(String example) {
        Understanding understood =
                knowledge.understand(new Question(new Words(example), language, WEB, Optional.empty(), now));
        Standing exact = understood.confidence() >= 1 ? Standing.SAME : Standing.TAKEN;
        Answer answer = understood.answer();
        return answer.fold(
                found -> one(example, found.answer().topic(), exact, understood.confidence()),
                several -> among(
                        example,
                        several.answers().stream().map(found -> found.answer().topic()),
                        understood.confidence()),
                unsure -> among(example, unsure.candidates().stream(), understood.confidence()),
                notFound -> new Found(example, Standing.NEW, List.of(), 0),
                outOfDate -> one(example, outOfDate.topic(), exact, understood.confidence()),
                atDesk -> new Found(example, Standing.DESK, List.of(), understood.confidence()),
                foreign -> new Found(example, Standing.NEW, List.of(), 0));
    }

    private Found one(String example, Topic topic, Standing standing, double confidence) {
        return isOwn(topic)
                ? new Found(example, Standing.OWN, List.of(), confidence)
                : new Found(example, standing, List.of(topic), confidence);
    }

    private Found among(String example, Stream<Topic> topics, double confidence) {
        List<Topic> others = topics.filter(topic -> !isOwn(topic)).toList();
        Standing standing = others.isEmpty() ? Standing.OWN : Standing.BETWEEN;
        return new Found(example, standing, others, confidence);
    }

    private boolean isOwn(Topic topic) {
        return own.filter(topic.id()::equals).isPresent();
    }
}

package it.sportello.server.group;

import io.vertx.core.Future;
import it.sportello.core.message.LoggableFailure;
import it.sportello.core.staffgroup.StaffAnswer;
import it.sportello.core.staffgroup.StaffGroup;
import it.sportello.core.staffgroup.StaffWord;
import it.sportello.core.staffgroup.StaffWords;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Attends to what is said in the group, one word of a topic after the other. */
final class WordsWork {
    private static final Logger LOG = LoggerFactory.getLogger(WordsWork.class);
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final int MOST_ATTEMPTS = 5;

    private final StaffWords words;
    private final StaffGroup group;

    WordsWork(StaffWords words, StaffGroup group) {
        this.words = Objects.requireNonNull(words, "words");
        this.group = Objects.requireNonNull(group, "group");
    }

    Future<List<StaffWord>> take() {
        return words.take(LEASE).map(taken -> taken.map(List::of).orElseGet(List::of));
    }

    /** What fails is tried again when its lease is over, and in the end somebody is told to go to the desk. */
    Future<Void> work(StaffWord word) {
        if (word.attempts() > MOST_ATTEMPTS) {
            return words.answer(word.id(), StaffAnswer.of(StaffAnswer.Kind.BROKEN));
        }
        return Future.succeededFuture()
                .compose(none -> group.attend(word))
                .compose(answer ->
                        answer.map(said -> words.answer(word.id(), said)).orElseGet(() -> words.done(word.id())))
                .onFailure(failure ->
                        LOG.warn("word of the staff not attended: word={}", word.id(), LoggableFailure.of(failure)));
    }
}

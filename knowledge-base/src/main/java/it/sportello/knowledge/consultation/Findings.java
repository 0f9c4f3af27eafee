package it.sportello.knowledge.consultation;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Ranked;
import it.sportello.knowledge.understanding.Intents;
import it.sportello.knowledge.understanding.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a release has to say on one day to a message that was read, taken by itself. */
final class Findings {
    private static final int MOST_CANDIDATES = 3;

    private final Shelf shelf;
    private final ChannelName channel;
    private final LocalDate day;

    Findings(Shelf shelf, ChannelName channel, LocalDate day) {
        this.channel = Objects.requireNonNull(channel, "channel");
        this.shelf = Objects.requireNonNull(shelf, "shelf");
        this.day = Objects.requireNonNull(day, "day");
    }

    Answer article(ArticleId id, Language language) {
        return shelf.read(id, language, channel, day);
    }

    String title(ArticleId id, Language language) {
        return shelf.readable(id, language, day).map(Topic::title).orElse("");
    }

    Answer of(Reading reading) {
        if (reading.intents().isEmpty()) {
            return new Answer.NotFound();
        }
        Ranked best = reading.intents().get(0);
        return Intents.desk(best.intent())
                .filter(intent -> best.isLikely())
                .<Answer>map(Answer.AtDesk::new)
                .or(() -> Intents.article(best.intent())
                        .filter(article -> best.isSure())
                        .map(article -> article(article, reading.language())))
                .orElseGet(() -> whichIsMeant(reading));
    }

    /** The articles that may be meant, where it is worth asking. */
    Answer whichIsMeant(Reading reading) {
        Ranked best = reading.intents().get(0);
        if (!best.isWorthAsking()) {
            return new Answer.NotFound();
        }
        List<Topic> candidates = reading.intents().stream()
                .limit(MOST_CANDIDATES)
                .flatMap(ranked -> Intents.article(ranked.intent()).stream())
                .flatMap(article -> shelf.readable(article, reading.language(), day).stream())
                .toList();
        return candidates.isEmpty() ? new Answer.NotFound() : new Answer.Unsure(candidates);
    }
}

package it.sportello.knowledge.release;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Confidence;
import it.sportello.knowledge.intent.Ranked;
import it.sportello.knowledge.understanding.Intents;
import it.sportello.knowledge.understanding.Reading;
import it.sportello.knowledge.understanding.Understander;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One question put to one release on one day. */
final class Consultation {
    private static final int MOST_CANDIDATES = 3;

    private final Shelf shelf;
    private final Understander understander;
    private final Question question;
    private final LocalDate day;

    Consultation(Shelf shelf, Understander understander, Question question, LocalDate day) {
        this.shelf = Objects.requireNonNull(shelf, "shelf");
        this.understander = Objects.requireNonNull(understander, "understander");
        this.question = Objects.requireNonNull(question, "question");
        this.day = Objects.requireNonNull(day, "day");
    }

    Understanding understanding(long release) {
        Reading reading = understander.read(question.words().value(), question.language());
        Answer answer = answer(reading);
        Language language = answer instanceof Answer.Foreign foreign ? foreign.language() : reading.language();
        return new Understanding(language, reading.emergency(), answer, reading.confidence(), release);
    }

    private Answer answer(Reading reading) {
        Answer answer = plain(reading);
        boolean isUnderstood = !(answer instanceof Answer.NotFound || answer instanceof Answer.Unsure);
        return isUnderstood ? answer : foreign().orElse(answer);
    }

    private Optional<Answer> foreign() {
        return understander
                .foreign(question.words().value(), question.language())
                .map(Answer.Foreign::new);
    }

    private Answer plain(Reading reading) {
        if (reading.intents().isEmpty()) {
            return new Answer.NotFound();
        }
        Ranked best = reading.intents().get(0);
        return Intents.desk(best.intent())
                .filter(intent -> best.confidence() >= Confidence.DESK)
                .<Answer>map(Answer.AtDesk::new)
                .or(() -> Intents.article(best.intent())
                        .filter(article -> best.confidence() >= Confidence.ANSWER)
                        .map(article -> shelf.read(article, reading.language(), day)))
                .orElseGet(() -> whichIsMeant(reading));
    }

    private Answer whichIsMeant(Reading reading) {
        Ranked best = reading.intents().get(0);
        if (best.confidence() < Confidence.ASK || best.intent().equals(Intents.OFF_TOPIC)) {
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

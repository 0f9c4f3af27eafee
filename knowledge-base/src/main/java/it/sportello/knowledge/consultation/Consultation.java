package it.sportello.knowledge.consultation;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.Nearest;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Ranked;
import it.sportello.knowledge.understanding.Intents;
import it.sportello.knowledge.understanding.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One question put to one release on one day. */
public final class Consultation {
    private final Edition edition;
    private final Question question;
    private final Findings findings;
    private final String words;

    public Consultation(Edition edition, Question question, LocalDate day) {
        this.edition = Objects.requireNonNull(edition, "edition");
        this.question = Objects.requireNonNull(question, "question");
        this.findings = new Findings(edition.shelf(), question.channel(), day);
        this.words = question.words().value();
    }

    /** How the question was understood, and what there is to answer. */
    public Understanding understanding() {
        Reading reading = edition.understander().read(words, question.language());
        Answer answer = answer(reading);
        Language language = answer instanceof Answer.Foreign foreign ? foreign.language() : reading.language();
        return new Understanding(language, reading.emergency(), answer, reading.confidence(), edition.number());
    }

    /** The likeliest articles that can be read on that day, however unlikely they are. */
    public List<Nearest.Candidate> nearest(int limit) {
        Reading reading = edition.understander().read(words, question.language(), Integer.MAX_VALUE);
        return reading.intents().stream()
                .flatMap(ranked -> candidate(ranked, reading.language()).stream())
                .limit(limit)
                .toList();
    }

    private Optional<Nearest.Candidate> candidate(Ranked ranked, Language language) {
        return Intents.article(ranked.intent())
                .map(article -> findings.article(article, language))
                .flatMap(
                        answer -> answer instanceof Answer.Found found ? Optional.of(found.answer()) : Optional.empty())
                .map(answer -> new Nearest.Candidate(answer, ranked.confidence()));
    }

    private Answer answer(Reading reading) {
        Answer whole = findings.of(reading);
        return followUp(reading).or(() -> several(reading, whole)).orElseGet(() -> byItself(reading, whole));
    }

    /** Words that are somebody's example are one question, and what is for the desk is not cut. */
    private Optional<Answer> several(Reading reading, Answer whole) {
        boolean isOne = reading.confidence() >= 1 || whole instanceof Answer.AtDesk;
        return isOne
                ? Optional.empty()
                : new SeveralQuestions(edition, findings, reading.language())
                        .answer(words, new SeveralQuestions.Heard(whole, reading.confidence()));
    }

    private Optional<Answer> followUp(Reading reading) {
        return question.previous()
                .flatMap(previous -> new FollowUp(
                                findings, edition.subjects(reading.language()), edition.understander(), previous)
                        .answer(reading));
    }

    private Answer byItself(Reading reading, Answer whole) {
        boolean isUnclear = whole instanceof Answer.NotFound || whole instanceof Answer.Unsure;
        if (isUnclear) {
            return foreign(reading).orElse(whole);
        }
        return whole instanceof Answer.Found && isSharedName(reading) ? findings.whichIsMeant(reading) : whole;
    }

    /** However sure it seems which article is meant: the citizen has not said it yet, unless it is somebody's example. */
    private boolean isSharedName(Reading reading) {
        return reading.confidence() < 1 && edition.subjects(reading.language()).isSharedName(reading.words());
    }

    private Optional<Answer> foreign(Reading reading) {
        return edition.understander()
                .foreign(words, reading, question.language())
                .map(Answer.Foreign::new);
    }
}

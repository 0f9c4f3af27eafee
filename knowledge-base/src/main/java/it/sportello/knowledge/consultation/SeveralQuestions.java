package it.sportello.knowledge.consultation;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.spelling.PlainWords;
import it.sportello.knowledge.understanding.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hears two questions in one message. Sentences may each ask something; at an "and" a message is cut only where both
 * halves surely ask for different articles, so that a list of things stays one question.
 */
final class SeveralQuestions {
    /** What was found for some words, and how sure that is. */
    record Heard(Answer answer, double confidence) {
        Heard {
            Objects.requireNonNull(answer, "answer");
        }
    }

    private static final int FEWEST_WORDS = 2;

    private final Edition edition;
    private final Findings findings;
    private final Language language;

    SeveralQuestions(Edition edition, Findings findings, Language language) {
        this.edition = Objects.requireNonNull(edition, "edition");
        this.findings = Objects.requireNonNull(findings, "findings");
        this.language = Objects.requireNonNull(language, "language");
    }

    /** The answers to several questions; empty where the message is one, and its own answer holds. */
    Optional<Answer> answer(String words, Heard whole) {
        List<String> sentences = edition.understander().parts().sentences(words);
        return sentences.size() > 1
                ? bySentence(sentences)
                : edition.understander().parts().halves(words, language).stream()
                        .flatMap(halves -> byHalf(halves, whole).stream())
                        .findFirst();
    }

    private Optional<Answer> byHalf(List<String> halves, Heard whole) {
        if (halves.stream().anyMatch(half -> PlainWords.of(half).size() < FEWEST_WORDS)) {
            return Optional.empty();
        }
        List<Heard> heard = heard(halves, SeveralQuestions::isKnown);
        List<Answer.Found> sure = sure(heard);
        Optional<Answer.OutOfDate> old = outOfDate(heard.stream().map(Heard::answer));
        int known = sure.size() + (old.isPresent() ? 1 : 0);
        return sure.isEmpty() || known < halves.size() || holds(whole, heard)
                ? Optional.empty()
                : Optional.of(new Answer.Several(sure, Optional.empty(), old));
    }

    /** A sure answer to the whole holds where no half leads to it, or where it is no less sure than that half's. */
    private static boolean holds(Heard whole, List<Heard> halves) {
        return whole.answer() instanceof Answer.Found
                && halves.stream()
                        .noneMatch(
                                half -> half.answer().equals(whole.answer()) && half.confidence() > whole.confidence());
    }

    private Optional<Answer> bySentence(List<String> sentences) {
        List<Heard> heard = heard(sentences, any -> true);
        List<Answer.Found> sure = sure(heard);
        Optional<Answer.Unsure> unsure = asked(sentences, heard)
                .filter(Answer.Unsure.class::isInstance)
                .map(Answer.Unsure.class::cast)
                .findFirst();
        Optional<Answer.OutOfDate> old = outOfDate(asked(sentences, heard));
        boolean isUnknown = asked(sentences, heard).anyMatch(Answer.NotFound.class::isInstance);
        boolean severalAsked = sure.size() + (unsure.isPresent() || isUnknown || old.isPresent() ? 1 : 0) > 1;
        return sure.isEmpty() || !severalAsked ? Optional.empty() : Optional.of(new Answer.Several(sure, unsure, old));
    }

    /** What is known and not valid today must be said: nobody is to take one answer for both. */
    private static Optional<Answer.OutOfDate> outOfDate(Stream<Answer> answers) {
        return answers.filter(Answer.OutOfDate.class::isInstance)
                .map(Answer.OutOfDate.class::cast)
                .findFirst();
    }

    /** What was found for sentences that surely ask something. */
    private static Stream<Answer> asked(List<String> sentences, List<Heard> heard) {
        return IntStream.range(0, sentences.size())
                .filter(at -> sentences.get(at).strip().endsWith("?"))
                .mapToObj(at -> heard.get(at).answer());
    }

    private static boolean isKnown(Answer answer) {
        return answer instanceof Answer.Found || answer instanceof Answer.OutOfDate;
    }

    /** Each part with the article in mind that a part before it asked for; none after one that leads nowhere. */
    private List<Heard> heard(List<String> parts, Predicate<Answer> leadsOn) {
        List<Heard> heard = new ArrayList<>();
        Optional<ArticleId> previous = Optional.empty();
        for (String part : parts) {
            Reading reading = edition.understander().read(part, language);
            Answer answer =
                    previous.flatMap(article -> followUp(article, reading)).orElseGet(() -> findings.of(reading));
            if (answer instanceof Answer.Found found) {
                previous = Optional.of(found.answer().topic().id());
            }
            heard.add(new Heard(answer, reading.confidence()));
            if (!leadsOn.test(answer)) {
                break;
            }
        }
        return heard;
    }

    private Optional<Answer> followUp(ArticleId article, Reading reading) {
        return new FollowUp(findings, edition.subjects(language), edition.understander(), article).answer(reading);
    }

    private static List<Answer.Found> sure(List<Heard> heard) {
        return heard.stream()
                .map(Heard::answer)
                .filter(Answer.Found.class::isInstance)
                .map(Answer.Found.class::cast)
                .distinct()
                .toList();
    }
}

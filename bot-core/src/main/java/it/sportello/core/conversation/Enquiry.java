package it.sportello.core.conversation;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.message.Content;
import it.sportello.core.message.Words;
import it.sportello.core.remark.Manners;
import it.sportello.core.remark.Opinion;
import it.sportello.core.remark.Opinion.Question;
import it.sportello.core.remark.Opinion.Subject;
import it.sportello.core.speech.Option;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Saying;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks a citizen what he thinks of an answer, one question after the other, for as long as he likes to be asked. */
public final class Enquiry {
    private static final int SKIP = 0;
    private static final int YES = 1;
    private static final int NO = 2;
    private static final Set<PhraseKey> FAREWELLS = Set.of(PhraseKey.THANKS, PhraseKey.GOODBYE, PhraseKey.COMPLIMENT);

    private final Conversation conversation;
    private final Awaiting.WhichOpinion asked;

    private Enquiry(Conversation conversation, Awaiting.WhichOpinion asked) {
        this.conversation = conversation;
        this.asked = asked;
    }

    /** The question with its choices, and the choice not to answer. Each can be typed as its number. */
    public static Saying.Phrase asking(Question question) {
        Stream<Option> choices = IntStream.rangeClosed(1, question.choices())
                .mapToObj(choice -> new Option.Numbered(choice, label(question, choice)));
        Option skip = new Option.Numbered(SKIP, PhraseKey.OPTION_SKIP);
        return new Saying.Phrase(
                PhraseKey.valueOf("OPINION_" + question.name()),
                Map.of(),
                Stream.concat(choices, Stream.of(skip)).toList());
    }

    private static PhraseKey label(Question question, int choice) {
        if (question.isYesOrNo()) {
            return choice == YES ? PhraseKey.OPTION_YES : PhraseKey.OPTION_NO;
        }
        return PhraseKey.valueOf(question.name() + "_" + choice);
    }

    /** What follows from an answer to what was asked; empty where the citizen has something else on his mind. */
    static Optional<Decision> heard(Conversation conversation, Content content, Answer understood) {
        return conversation.state().awaiting() instanceof Awaiting.WhichOpinion asked
                ? new Enquiry(conversation, asked).heard(content, understood)
                : Optional.empty();
    }

    private Optional<Decision> heard(Content content, Answer understood) {
        return content.fold(
                        text -> typed(text.words()).or(() -> said(understood)),
                        choice -> Option.numberOf(choice.token()),
                        command -> Optional.<Integer>empty(),
                        unreadable -> Optional.<Integer>empty())
                .filter(choice -> choice <= asked.question().choices())
                .map(this::answered);
    }

    /** The choice after the last is the one not to answer. */
    private Optional<Integer> typed(Words words) {
        int number = Pick.number(words).orElse(SKIP);
        return Optional.of(number)
                .filter(typed -> typed > SKIP)
                .map(typed -> typed == asked.question().choices() + 1 ? SKIP : typed);
    }

    private Optional<Integer> said(Answer understood) {
        boolean yes = understood.equals(new Answer.AtDesk(DeskIntent.YES));
        boolean no = understood.equals(new Answer.AtDesk(DeskIntent.NO));
        if (asked.question().isYesOrNo()) {
            return yes ? Optional.of(YES) : no ? Optional.of(NO) : Optional.empty();
        }
        return no ? Optional.of(SKIP) : Optional.empty();
    }

    private Decision answered(int choice) {
        if (choice == SKIP) {
            return ended(PhraseKey.OPINION_SKIPPED);
        }
        Opinion opinion = new Opinion(asked.question(), choice, asked.subject());
        return asked.question()
                .after(choice)
                .map(next -> ask(conversation, next, asked.subject()))
                .orElseGet(() -> ended(PhraseKey.OPINION_THANKS))
                .leaving(opinion);
    }

    private Decision ended(PhraseKey key) {
        return Decision.say(conversation.with(conversation.state().awaitingNothing()), new Saying.Phrase(key));
    }

    private static Decision ask(Conversation conversation, Question question, Subject subject) {
        State next = conversation.state().awaiting(new Awaiting.WhichOpinion(question, subject));
        return Decision.say(conversation.with(next), asking(question));
    }

    /** After a word of thanks or farewell the citizen is asked about the answer that he had, but not too often. */
    static Decision afterwards(Conversation before, Decision decision, Manners manners, Instant now) {
        boolean farewell = decision.say().size() == 1
                && decision.say().get(0) instanceof Saying.Phrase phrase
                && FAREWELLS.contains(phrase.key());
        return farewell && manners.asks() && !before.state().isSpared(now)
                ? before.state()
                        .topic()
                        .map(article -> decision.then(first(decision, Subject.article(article))))
                        .map(asking -> asking.sparedUntil(manners.spare(now)))
                        .orElse(decision)
                : decision;
    }

    /** Who has given a thumb up has answered the first question already. */
    private static Decision first(Decision decision, Subject subject) {
        Question question = decision.remark().isPresent() ? Question.CLEAR : Question.HELPED;
        return ask(decision.next(), question, subject);
    }
}

package it.sportello.core.conversation;

import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.learning.Lesson;
import it.sportello.core.learning.Lesson.Kind;
import it.sportello.core.message.Words;
import it.sportello.core.remark.Opinion;
import it.sportello.core.speech.Option;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Saying;
import java.util.Optional;

/** What follows from what the desk itself understands: courtesies, a person please, privacy, yes and no. */
final class DeskRules {
    private static final int THUMB_UP = 0x1F44D;
    private static final int THUMB_DOWN = 0x1F44E;
    private static final int HELPED = 1;
    private static final int HELPED_NOT = 2;

    private final Conversation conversation;
    private final State state;
    private final Words words;
    private final boolean firstContact;
    private final AnswerRules answers;

    DeskRules(Conversation conversation, Words words, boolean firstContact) {
        this.conversation = conversation;
        this.state = conversation.state();
        this.words = words;
        this.firstContact = firstContact;
        this.answers = new AnswerRules(conversation, words);
    }

    /** A choice of the desk's own was pressed. */
    Decision pressed(Option.Desk option) {
        return switch (option) {
            case PERSON -> person();
            case NONE -> notMeant();
            case YES -> yes();
            case NO -> no();
        };
    }

    Decision said(DeskIntent intent) {
        return switch (intent) {
            case GREETING -> firstContact ? overview() : phrase(PhraseKey.GREETING);
            case HELP -> overview();
            case ROBOT -> phrase(PhraseKey.ROBOT);
            case THANKS -> phrase(PhraseKey.THANKS).teaching(judged(Kind.THANKED));
            case GOODBYE -> phrase(PhraseKey.GOODBYE);
            case COMPLIMENT -> phrase(PhraseKey.COMPLIMENT).teaching(judged(Kind.THANKED));
            case INSULT -> offer(PhraseKey.INSULT, NewTicket.Reason.ASKED);
            case PERSONAL_CASE -> offer(PhraseKey.PERSONAL_CASE, NewTicket.Reason.PERSONAL_CASE);
            case PRIVACY -> phrase(PhraseKey.PRIVACY);
            case LANGUAGE -> phrase(PhraseKey.LANGUAGE);
            case REPEAT -> phrase(PhraseKey.NOTHING_TO_REPEAT);
            case PERSON -> person();
            case WRONG_ANSWER -> notMeant().teaching(judged(Kind.REJECTED));
            case ERASE -> askWhetherErase();
            case YES -> yes();
            case NO -> no();
        };
    }

    private Decision phrase(PhraseKey key) {
        return Decision.say(conversation, new Saying.Phrase(key));
    }

    private Decision overview() {
        return Decision.say(conversation.with(state.awaitingNothing()), new Saying.Overview());
    }

    private Decision offer(PhraseKey key, NewTicket.Reason reason) {
        if (state.holder() == Holder.WAITING) {
            return phrase(PhraseKey.TICKET_WAITING);
        }
        return answers.offerPerson(state.asked(words), key, new Awaiting.WhetherPerson(words, reason));
    }

    private Decision person() {
        if (state.holder() == Holder.WAITING) {
            return phrase(PhraseKey.TICKET_WAITING);
        }
        NewTicket.Reason reason =
                state.awaiting() instanceof Awaiting.WhetherPerson whether ? whether.reason() : NewTicket.Reason.ASKED;
        return answers.open(unansweredOr(words), reason, PhraseKey.TICKET_OPENED);
    }

    /** The question that a person is wanted for: the one that the bot could not answer, if there is one. */
    private Words unansweredOr(Words otherwise) {
        return state.awaiting()
                .fold(
                        nothing -> otherwise,
                        which -> which.question(),
                        related -> otherwise,
                        whether -> whether.question(),
                        erase -> otherwise,
                        opinion -> otherwise);
    }

    /** What the last answer is worth to the citizen, and with it the question to which it was given. */
    private Optional<Lesson> judged(Kind kind) {
        return state.topic().flatMap(article -> Lesson.of(kind, article, state.language(), state.lastQuestion()));
    }

    private Decision notMeant() {
        Words question = state.lastQuestion().isBlank() ? words : state.lastQuestion();
        return answers.failed(unansweredOr(question), PhraseKey.NOT_MEANT);
    }

    private Decision askWhetherErase() {
        return Decision.say(
                conversation.with(state.awaiting(new Awaiting.WhetherErase())),
                new Saying.Phrase(PhraseKey.ERASE_ASK, Option.Desk.YES, Option.Desk.NO));
    }

    private Decision yes() {
        return state.awaiting()
                .fold(
                        nothing -> thumbUp(),
                        which -> nothingAsked(),
                        related -> thumbUp(),
                        whether -> person(),
                        erase -> answers.open(words, NewTicket.Reason.ERASURE, PhraseKey.ERASE_REQUESTED),
                        opinion -> nothingAsked());
    }

    private Decision no() {
        return state.awaiting()
                .fold(
                        nothing -> thumbDown(),
                        which -> notMeant(),
                        related -> thumbDown(),
                        whether -> declined(PhraseKey.PERSON_DECLINED),
                        erase -> declined(PhraseKey.ERASE_KEPT),
                        opinion -> nothingAsked());
    }

    Decision nothingAsked() {
        return phrase(PhraseKey.NOTHING_ASKED);
    }

    /** A thumb is the answer to a question that need not be asked any more. */
    private Decision marked(Decision decision, int choice) {
        return state.topic()
                .map(article -> decision.leaving(
                        new Opinion(Opinion.Question.HELPED, choice, Opinion.Subject.article(article))))
                .orElse(decision);
    }

    private Decision thumbUp() {
        return isThumb(THUMB_UP) ? marked(said(DeskIntent.THANKS), HELPED) : nothingAsked();
    }

    private Decision thumbDown() {
        return isThumb(THUMB_DOWN) ? marked(said(DeskIntent.WRONG_ANSWER), HELPED_NOT) : nothingAsked();
    }

    /** Where nothing was asked, a thumb is about the last answer; skin tones follow it. */
    private boolean isThumb(int thumb) {
        return !words.isBlank() && words.value().strip().codePointAt(0) == thumb;
    }

    private Decision declined(PhraseKey key) {
        return Decision.say(conversation.with(state.awaitingNothing()), new Saying.Phrase(key));
    }
}

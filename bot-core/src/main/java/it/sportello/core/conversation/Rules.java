package it.sportello.core.conversation;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.knowledge.Emergency;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.Content;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Words;
import it.sportello.core.remark.Contact;
import it.sportello.core.speech.Option;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Saying;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The order in which the counter considers one message: danger, a person's word, what cannot be read, the question. */
final class Rules {
    /** Nobody asks a question this long; it is a pasted document, and no answer to it would be right. */
    private static final int LONGEST_QUESTION = 2000;

    private static final Map<String, DeskIntent> COMMANDS = Map.of(
            "persona", DeskIntent.PERSON,
            "person", DeskIntent.PERSON,
            "operatore", DeskIntent.PERSON,
            "privacy", DeskIntent.PRIVACY,
            "cancella", DeskIntent.ERASE,
            "erase", DeskIntent.ERASE);

    private final Conversation conversation;
    private final State state;
    private final IncomingMessage message;
    private final Understanding understanding;
    private final Occasion occasion;

    Rules(Conversation conversation, IncomingMessage message, Understanding understanding, Occasion occasion) {
        this.conversation = conversation;
        this.state = conversation.state();
        this.message = message;
        this.understanding = understanding;
        this.occasion = occasion;
    }

    Decision decide() {
        return understanding
                .emergency()
                .map(this::emergency)
                .orElseGet(() -> state.holder() == Holder.PERSON ? silence() : unattended());
    }

    /** Nobody is asked whether a person is to know of danger. What waits already is raised where the turn is recorded. */
    private Decision emergency(Emergency danger) {
        PhraseKey key = PhraseKey.valueOf("EMERGENCY_" + danger.name());
        Saying numbers = new Saying.Phrase(key, Option.Desk.PERSON);
        return state.holder() == Holder.BOT
                ? Decision.say(conversation.handedOver(), numbers)
                        .with(new NewTicket(words(), NewTicket.Reason.DANGER, Optional.empty()))
                : Decision.say(conversation, numbers);
    }

    private Decision silence() {
        return Decision.say(conversation);
    }

    private Decision unattended() {
        return message.content().fold(this::text, this::choice, this::command, this::unreadable);
    }

    private Decision text(Content.Text text) {
        if (text.words().isBlank()) {
            return Decision.say(conversation, new Saying.Phrase(PhraseKey.EMPTY));
        }
        if (text.words().value().length() > LONGEST_QUESTION) {
            return Decision.say(conversation, new Saying.Phrase(PhraseKey.TOO_LONG, Option.Desk.PERSON));
        }
        return contact(text.words()).or(this::opinion).orElseGet(() -> said(understanding.answer()));
    }

    /** While a request waits, an address or a number is where its answer is wanted. */
    private Optional<Decision> contact(Words words) {
        return Contact.in(words)
                .filter(contact -> state.holder() == Holder.WAITING)
                .map(contact -> Decision.say(conversation, new Saying.Phrase(PhraseKey.CONTACT_KEPT))
                        .leaving(contact));
    }

    private Optional<Decision> opinion() {
        return Enquiry.heard(conversation, message.content(), understanding.answer());
    }

    /** Who presses the button of an invitation is answered by what has waited for him. */
    private Decision choice(Content.Choice choice) {
        if (choice.token().equals(Option.READ_ANSWER)) {
            return silence();
        }
        return Option.deskOf(choice.token())
                .map(desk -> desk().pressed(desk))
                .or(this::opinion)
                .or(() -> Option.numberOf(choice.token()).map(late -> desk().nothingAsked()))
                .orElseGet(() -> said(understanding.answer()));
    }

    private Decision command(Content.Command command) {
        DeskIntent intent = COMMANDS.getOrDefault(command.name().toLowerCase(Locale.ROOT), DeskIntent.HELP);
        return desk().said(intent);
    }

    private Decision unreadable(Content.Unreadable content) {
        Saying apology = new Saying.Phrase(kind(content.kind()));
        return content.caption().isBlank()
                ? Decision.say(conversation, apology)
                : said(understanding.answer()).after(apology);
    }

    private static PhraseKey kind(Content.Kind kind) {
        return kind == Content.Kind.UNKNOWN ? PhraseKey.UNKNOWN_KIND : PhraseKey.valueOf(kind.name());
    }

    private Decision said(Answer answer) {
        if (saysNoneOfThem()) {
            return desk().pressed(Option.Desk.NONE);
        }
        AnswerRules answers = new AnswerRules(conversation, words());
        return answer.fold(
                answers::found,
                answers::several,
                answers::unsure,
                notFound -> occasion.isExplained() ? answers.announcedOnly() : answers.notFound(),
                answers::outOfDate,
                atDesk -> desk().said(atDesk.intent()),
                foreign -> answers.foreign());
    }

    /** The choice after the last topic is "none of these". */
    private boolean saysNoneOfThem() {
        return state.awaiting() instanceof Awaiting.WhichTopic which
                && message.content() instanceof Content.Text text
                && Pick.number(text.words()).orElse(0) == which.topics().size() + 1;
    }

    private DeskRules desk() {
        return new DeskRules(conversation, words(), occasion.firstContact());
    }

    private Words words() {
        return message.content()
                .fold(
                        Content.Text::words,
                        Content.Choice::label,
                        Content.Command::argument,
                        Content.Unreadable::caption);
    }
}

package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.Decision;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Conversations.Recorded;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.Content;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Saying;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The whole story of one message: open the conversation, ask the knowledge base, decide, put it into words, record. */
public final class FrontDesk {
    /** Another node or a person at the desk may change the conversation meanwhile, but hardly so often in a row. */
    private static final int TRIES_WHEN_STALE = 5;

    private final Conversations conversations;
    private final KnowledgeBase knowledge;
    private final Speech speech;

    public FrontDesk(Conversations conversations, KnowledgeBase knowledge, Speech speech) {
        this.conversations = Objects.requireNonNull(conversations, "conversations");
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
        this.speech = Objects.requireNonNull(speech, "speech");
    }

    /** Attends a message: when the future succeeds, what follows from it is recorded. */
    public Future<Recorded> attend(Pending pending, Instant now) {
        return whileStale(pending, TRIES_WHEN_STALE, conversation -> turn(pending, conversation, now));
    }

    /** Ends a message that could not be attended again and again: an apology to the citizen and a ticket. */
    public Future<Recorded> giveUp(Pending pending, Instant now) {
        return whileStale(pending, TRIES_WHEN_STALE, conversation -> apology(pending, conversation, now));
    }

    private interface Attempt {
        Turn on(Conversation conversation);
    }

    private Future<Recorded> whileStale(Pending pending, int tries, Attempt attempt) {
        IncomingMessage message = pending.message();
        return conversations
                .open(message.from(), message.hint().orElse(Language.ITALIAN))
                .map(attempt::on)
                .compose(conversations::record)
                .compose(recorded -> recorded == Recorded.STALE && tries > 1
                        ? whileStale(pending, tries - 1, attempt)
                        : Future.succeededFuture(recorded));
    }

    private Turn turn(Pending pending, Conversation conversation, Instant now) {
        Understanding understanding = understand(pending.message(), conversation, now);
        Decision decision = conversation.decide(pending.message(), understanding, now);
        return new Turn(
                pending.id(), decision.next(), worded(decision, now), decision.ticket(), Optional.of(understanding));
    }

    private Understanding understand(IncomingMessage message, Conversation conversation, Instant now) {
        Question question = new Question(
                askedWords(message.content()),
                conversation.state().language(),
                message.from().channel(),
                conversation.state().topic(),
                now);
        Understanding understood = knowledge.understand(question);
        return conversation
                .picks(message, understood)
                .map(article -> picked(article, understood, message, now))
                .orElse(understood);
    }

    private Understanding picked(ArticleId article, Understanding understood, IncomingMessage message, Instant now) {
        return new Understanding(
                understood.language(),
                understood.emergency(),
                knowledge.read(article, understood.language(), message.from().channel(), now),
                1,
                understood.release());
    }

    /** A button's label and a command are no question: only what was typed is understood. */
    private static Words askedWords(Content content) {
        return content.fold(
                Content.Text::words, choice -> Words.NONE, command -> Words.NONE, Content.Unreadable::caption);
    }

    private List<Draft> worded(Decision decision, Instant now) {
        return speech.drafts(decision.say(), decision.next().state().language(), now);
    }

    private Turn apology(Pending pending, Conversation conversation, Instant now) {
        Words words = askedWords(pending.message().content());
        NewTicket ticket = new NewTicket(words, NewTicket.Reason.BROKEN, Optional.empty());
        Conversation next = conversation.handedOver();
        List<Draft> say = speech.drafts(
                List.of(new Saying.Phrase(PhraseKey.BROKEN)), next.state().language(), now);
        return new Turn(pending.id(), next, say, Optional.of(ticket), Optional.empty());
    }
}

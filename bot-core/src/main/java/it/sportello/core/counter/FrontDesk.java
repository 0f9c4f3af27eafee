package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.announcement.Board;
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
import it.sportello.core.remark.Manners;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Saying;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
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
    private final Fragments fragments;
    private final Surroundings surroundings;

    /** Where nothing is announced. */
    public FrontDesk(
            Conversations conversations, KnowledgeBase knowledge, Speech speech, Fragments fragments, Outlook outlook) {
        this(conversations, knowledge, speech, fragments, new Surroundings(outlook, Board.EMPTY, Manners.NEVER));
    }

    public FrontDesk(
            Conversations conversations,
            KnowledgeBase knowledge,
            Speech speech,
            Fragments fragments,
            Surroundings surroundings) {
        this.conversations = Objects.requireNonNull(conversations, "conversations");
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
        this.speech = Objects.requireNonNull(speech, "speech");
        this.fragments = Objects.requireNonNull(fragments, "fragments");
        this.surroundings = Objects.requireNonNull(surroundings, "surroundings");
    }

    /** Attends a message: when the future succeeds, what follows from it is recorded, or it waits for the rest of it. */
    public Future<Attended> attend(Pending pending, Instant now) {
        Heard heard = hear(pending, pending.conversation(), now);
        Optional<Duration> wait = heard.open() ? fragments.stillToWait(heard.asked(), pending) : Optional.empty();
        return wait.isPresent()
                ? Future.succeededFuture(new Attended.Unfinished(wait.get()))
                : turn(heard, now)
                        .compose(turn -> record(turn, again -> turn(hear(pending, again, now), now)))
                        .map(Attended.Decided::new);
    }

    /** Ends a message that could not be attended again and again: an apology to the citizen and a ticket. */
    public Future<Recorded> giveUp(Pending pending, Instant now) {
        Attempt attempt = conversation -> Future.succeededFuture(apology(pending, conversation, now));
        return attempt.on(pending.conversation()).compose(turn -> record(turn, attempt));
    }

    private interface Attempt {
        Future<Turn> on(Conversation conversation);
    }

    private Future<Recorded> record(Turn turn, Attempt again) {
        return record(turn, again, TRIES_WHEN_STALE);
    }

    private Future<Recorded> record(Turn turn, Attempt again, int tries) {
        return conversations
                .record(List.of(turn))
                .map(recorded -> recorded.get(0))
                .compose(recorded -> recorded == Recorded.STALE && tries > 1
                        ? reopen(turn.next()).compose(again::on).compose(anew -> record(anew, again, tries - 1))
                        : Future.succeededFuture(recorded));
    }

    private Future<Conversation> reopen(Conversation changed) {
        return conversations.open(changed.key(), changed.state().language());
    }

    /** What was asked of a conversation, and how it was understood. */
    private record Heard(Conversation conversation, Fragments.Asked asked, Understanding understanding) {
        boolean open() {
            return Fragments.isOpen(conversation.state(), understanding);
        }
    }

    /** As few pieces as are understood together; all that belong together where none are. */
    private Heard hear(Pending pending, Conversation conversation, Instant now) {
        Iterator<Fragments.Asked> growing = fragments.growing(pending).iterator();
        Heard heard = hear(growing.next(), conversation, now);
        while (heard.open() && growing.hasNext()) {
            heard = hear(growing.next(), conversation, now);
        }
        return heard;
    }

    private Heard hear(Fragments.Asked asked, Conversation conversation, Instant now) {
        return new Heard(conversation, asked, understand(asked.message(), conversation, now));
    }

    private Future<Turn> turn(Heard heard, Instant now) {
        Decision decision = heard.conversation()
                .decide(
                        heard.asked().message(),
                        heard.understanding(),
                        surroundings.board().at(now),
                        now,
                        surroundings.manners());
        return prospect(decision, now).map(prospect -> turn(heard, decision, worded(decision, prospect, now)));
    }

    /** A courtesy: where the queue cannot be asked, the citizen is answered without it. */
    private Future<Optional<Prospect>> prospect(Decision decision, Instant now) {
        return Speech.promisesPerson(decision.say())
                ? surroundings
                        .outlook()
                        .of(decision.next().key(), decision.ticket().flatMap(NewTicket::office), now)
                        .recover(away -> Future.succeededFuture(Optional.empty()))
                : Future.succeededFuture(Optional.empty());
    }

    private static Turn turn(Heard heard, Decision decision, List<Draft> worded) {
        return new Turn(
                heard.asked().ids(),
                decision.next(),
                worded,
                decision.ticket(),
                decision.lesson(),
                decision.remark(),
                Optional.of(heard.understanding()));
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

    private List<Draft> worded(Decision decision, Optional<Prospect> prospect, Instant now) {
        Language language = decision.next().state().language();
        List<Draft> drafts = speech.drafts(decision.say(), language, now);
        return prospect.map(known -> speech.expecting(drafts, known, language, now))
                .orElse(drafts);
    }

    private Turn apology(Pending pending, Conversation conversation, Instant now) {
        Words words = askedWords(pending.message().content());
        NewTicket ticket = new NewTicket(words, NewTicket.Reason.BROKEN, Optional.empty());
        Conversation next = conversation.handedOver();
        List<Draft> say = speech.drafts(
                List.of(new Saying.Phrase(PhraseKey.BROKEN)), next.state().language(), now);
        return new Turn(List.of(pending.id()), next, say, Optional.of(ticket), Optional.empty(), Optional.empty());
    }
}

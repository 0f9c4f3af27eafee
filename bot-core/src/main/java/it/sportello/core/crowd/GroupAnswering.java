package it.sportello.core.crowd;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.crowd.GroupReplies.Part;
import it.sportello.core.crowd.GroupReplies.State;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import it.sportello.core.ticket.Window;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Sends what waits of the answers to many, one after the other, each in the citizen's own language. */
public final class GroupAnswering {
    private static final int AT_ONCE = 50;

    private final GroupReplies replies;
    private final Phrases phrases;
    private final KnowledgeBase knowledge;
    private final InstantSource clock;
    private final boolean invites;
    private Future<Void> last = Future.succeededFuture();
    private boolean underWay;

    /** @param invites whether what comes too late for a channel is announced there by a template, and waits */
    public GroupAnswering(
            GroupReplies replies, Phrases phrases, KnowledgeBase knowledge, InstantSource clock, boolean invites) {
        this.replies = Objects.requireNonNull(replies, "replies");
        this.phrases = Objects.requireNonNull(phrases, "phrases");
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.invites = invites;
    }

    /** Goes on until nothing waits; where it is under way on this node, the same. */
    public synchronized Future<Void> work() {
        if (!underWay) {
            underWay = true;
            last = some().onComplete(done -> ended());
        }
        return last;
    }

    private synchronized void ended() {
        underWay = false;
    }

    private Future<Void> some() {
        return replies.waiting(AT_ONCE).compose(parts -> send(parts).compose(moved -> goOn(parts, moved)));
    }

    /** Parts of which another node has every one in hand are left to it. */
    private Future<Void> goOn(List<Part> parts, boolean moved) {
        return parts.isEmpty() || !moved ? Future.succeededFuture() : some();
    }

    /** A part that fails is left for the next time, and keeps no other one waiting. */
    private Future<Boolean> send(List<Part> parts) {
        Future<Boolean> moved = Future.succeededFuture(false);
        for (Part part : parts) {
            moved = moved.compose(
                    before -> send(part).map(sent -> before || sent).otherwise(before));
        }
        return moved;
    }

    private Future<Boolean> send(Part part) {
        Duration quiet = Duration.between(part.lastHeard(), clock.instant());
        if (!invites && !Window.isOpen(part.conversation().channel(), quiet)) {
            return replies.leaveOut(part.id(), State.TOO_LATE).map(true);
        }
        return words(part)
                .map(words -> replies.send(part.id(), words).map(Optional::isPresent))
                .orElseGet(() -> replies.leaveOut(part.id(), State.NO_ANSWER).map(true));
    }

    private Optional<List<Draft>> words(Part part) {
        Draft after = said(phrases.say(PhraseKey.BOT_AGAIN, part.language(), Map.of()), Speaker.BOT);
        return part.reply()
                .article()
                .map(article -> knowledge.read(
                        article, part.language(), part.conversation().channel(), clock.instant()))
                .map(GroupAnswering::given)
                .orElseGet(() ->
                        part.reply().text(part.language()).map(text -> said(personal(part, text), Speaker.PERSON)))
                .map(said -> List.of(said, after));
    }

    private static Optional<Draft> given(Answer answer) {
        return answer instanceof Answer.Found found
                ? Optional.of(said(found.answer().text(), Speaker.PERSON)
                        .attaching(found.answer().beside().attachments()))
                : Optional.empty();
    }

    private Markdown personal(Part part, String text) {
        return phrases.say(
                PhraseKey.PERSON_SAYS,
                part.language(),
                Map.of("name", part.reply().name(), "text", text));
    }

    private static Draft said(Markdown text, Speaker speaker) {
        return new Draft(text, List.of(), speaker);
    }
}

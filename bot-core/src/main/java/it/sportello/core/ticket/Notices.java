package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.Draft;
import it.sportello.core.message.Language;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a citizen is told, in his own language, when his request changes hands. */
public final class Notices {
    private final Conversations conversations;
    private final Phrases phrases;

    public Notices(Conversations conversations, Phrases phrases) {
        this.conversations = Objects.requireNonNull(conversations, "conversations");
        this.phrases = Objects.requireNonNull(phrases, "phrases");
    }

    /** One sentence of the bot's; none where the channel would not take it any more. */
    public Future<List<Draft>> of(Ticket ticket, PhraseKey key, Map<String, Object> values, Instant now) {
        return Window.isOpen(ticket, now)
                ? draft(ticket, key, values, Speaker.BOT).map(List::of)
                : Future.succeededFuture(List.of());
    }

    /** What a person says. */
    public Future<Draft> words(Ticket ticket, String name, String text) {
        return draft(ticket, PhraseKey.PERSON_SAYS, Map.of("name", name, "text", text), Speaker.PERSON);
    }

    private Future<Draft> draft(Ticket ticket, PhraseKey key, Map<String, Object> values, Speaker speaker) {
        return conversations
                .open(ticket.conversation(), Language.ITALIAN)
                .map(conversation -> phrases.say(key, conversation.state().language(), values))
                .map(said -> new Draft(said, List.of(), speaker));
    }
}

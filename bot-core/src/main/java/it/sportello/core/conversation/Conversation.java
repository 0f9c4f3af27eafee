package it.sportello.core.conversation;

import it.sportello.core.announcement.Announcement;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.remark.Manners;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Saying;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One citizen on one channel, with what is remembered of him.
 *
 * @param version grows by one with each recorded decision
 */
public record Conversation(ConversationKey key, long version, State state) {

    /** After so long without it, the bot says again what it is: nobody remembers longer. */
    private static final Duration INTRODUCTION_LASTS = Duration.ofDays(90);

    public Conversation {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(state, "state");
    }

    Conversation with(State next) {
        return new Conversation(key, version, next);
    }

    /** The same conversation, waiting for a person. */
    public Conversation handedOver() {
        return with(state.waitingForPerson());
    }

    /**
     * The article that the message picks by itself, and that is to be read instead of what was understood: a pressed
     * button, the number or words of an offered topic, a request to say the last answer again.
     */
    public Optional<ArticleId> picks(IncomingMessage message, Understanding understanding) {
        return Pick.of(state, message.content(), understanding.answer());
    }

    /**
     * The rules of the counter. Pure: the same conversation, message, understanding and time give the same decision.
     *
     * @param understanding of the message's words, or the answer of the article that it {@link #picks}
     * @param announced what is in force at that time, the oldest first
     */
    public Decision decide(
            IncomingMessage message, Understanding understanding, List<Announcement> announced, Instant now) {
        return decide(message, understanding, announced, now, Manners.NEVER);
    }

    /** @param manners how often the citizen may be asked what he thinks of an answer */
    public Decision decide(
            IncomingMessage message,
            Understanding understanding,
            List<Announcement> announced,
            Instant now,
            Manners manners) {
        boolean introduced = introducedBy(now);
        if (state.conduct().silences(now)) {
            return silenced(understanding);
        }
        Conversation spoken = with(state.inLanguage(understanding.language()));
        List<Announcement> due = Due.in(spoken.state, message, understanding, announced);
        Occasion occasion = new Occasion(!introduced, due);
        Decision ruled = new Rules(spoken, message, understanding, occasion).decide();
        Decision decision = understanding.emergency().isPresent() && manners.asks()
                ? ruled.sparedUntil(manners.spareAfterDanger(now))
                : Enquiry.afterwards(this, ruled, manners, now);
        if (decision.say().isEmpty()) {
            return decision;
        }
        Decision announcing = due.isEmpty() ? decision : decision.announcing(due);
        return introduced ? announcing : introduce(announcing, understanding, now);
    }

    /** Where nothing is announced. */
    public Decision decide(IncomingMessage message, Understanding understanding, Instant now) {
        return decide(message, understanding, List.of(), now);
    }

    /** Nothing is said to someone who is muted or blocked, and no ticket opened; but whoever is in danger gets the numbers. */
    private Decision silenced(Understanding understanding) {
        return understanding
                .emergency()
                .map(danger -> Decision.say(this, new Saying.Phrase(PhraseKey.valueOf("EMERGENCY_" + danger.name()))))
                .orElseGet(() -> Decision.say(this));
    }

    private boolean introducedBy(Instant now) {
        return state.introduced()
                .filter(when -> when.plus(INTRODUCTION_LASTS).isAfter(now))
                .isPresent();
    }

    /** Danger comes first, even before the bot says what it is. */
    private static Decision introduce(Decision decision, Understanding understanding, Instant now) {
        Saying introduction = new Saying.Phrase(PhraseKey.FIRST_CONTACT);
        Decision introduced = decision.introducedAt(now);
        return understanding.emergency().isPresent() ? introduced.before(introduction) : introduced.after(introduction);
    }
}

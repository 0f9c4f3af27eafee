package it.sportello.core.knowledge;

import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import java.time.Instant;
import java.util.List;

/**
 * The knowledge release in service. All methods answer from memory in bounded time, whatever the words, and never fail;
 * before the first release there is nothing to find.
 */
public interface KnowledgeBase {

    /** How the words are understood, and what there is to answer. */
    Understanding understand(Question question);

    /**
     * The answer of one article: {@link Answer.Found}, {@link Answer.OutOfDate} where it is not valid at that time, or
     * {@link Answer.NotFound} where it is no longer published. Falls back to Italian, then to any language, where the
     * wanted one has no answer.
     */
    Answer read(ArticleId article, Language language, ChannelName channel, Instant now);

    /** Some articles to show what can be asked, valid at that time, from different offices; at most {@code limit}. */
    List<Topic> topics(Language language, Instant now, int limit);
}

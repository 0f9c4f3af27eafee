package it.sportello.knowledge.examination;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.knowledge.examination.Recollection.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A release that is not asked again what it said to a gold question.
 *
 * @param gold the questions that may be kept in memory: those that staff have written
 */
record Recollecting(KnowledgeBase release, Recollection lately, Set<Asked> gold) implements KnowledgeBase {
    Recollecting {
        gold = Set.copyOf(gold);
    }

    @Override
    public Understanding understand(Question question) {
        Asked asked = new Asked(question.words().value(), question.language().code());
        return gold.contains(asked)
                ? lately.said().computeIfAbsent(asked, first -> release.understand(question))
                : release.understand(question);
    }

    @Override
    public Answer read(ArticleId article, Language language, ChannelName channel, Instant now) {
        return release.read(article, language, channel, now);
    }

    @Override
    public List<Topic> topics(Language language, Instant now, int limit) {
        return release.topics(language, now, limit);
    }
}

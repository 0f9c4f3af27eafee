package it.sportello.desk;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Nearest;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Published knowledge that answers every question as it was told to. */
final class ScriptedKnowledge implements KnowledgeBase, Nearest {
    volatile Answer answer = new Answer.NotFound();
    volatile double confidence = 0.9;

    @Override
    public Understanding understand(Question question) {
        return new Understanding(question.language(), Optional.empty(), answer, confidence, 1);
    }

    @Override
    public List<Candidate> nearest(Question question, int limit) {
        return answer instanceof Answer.Found found ? List.of(new Candidate(found.answer(), confidence)) : List.of();
    }

    @Override
    public Answer read(ArticleId article, Language language, ChannelName channel, Instant now) {
        return answer;
    }

    @Override
    public List<Topic> topics(Language language, Instant now, int limit) {
        return List.of();
    }
}

package it.sportello.core.knowledge;

import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A knowledge base that keeps its answers to itself: every question is heard as the wish for a person. Danger is still
 * recognised, and so is what the desk itself handles, such as a greeting or the wish to be forgotten.
 */
public final class PeopleOnly implements KnowledgeBase {
    private static final Answer A_PERSON = new Answer.AtDesk(DeskIntent.PERSON);

    private final KnowledgeBase knowledge;

    public PeopleOnly(KnowledgeBase knowledge) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
    }

    @Override
    public Understanding understand(Question question) {
        Understanding understood = knowledge.understand(question);
        return new Understanding(
                understood.language(),
                understood.emergency(),
                understood.answer() instanceof Answer.AtDesk ? understood.answer() : A_PERSON,
                understood.confidence(),
                understood.release());
    }

    /** A button of an earlier answer asks for an article, too. */
    @Override
    public Answer read(ArticleId article, Language language, ChannelName channel, Instant now) {
        return A_PERSON;
    }

    @Override
    public List<Topic> topics(Language language, Instant now, int limit) {
        return List.of();
    }
}

package it.sportello.core.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left of a knowledge base while people answer. */
class PeopleOnlyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final ChannelName CHANNEL = new ChannelName("telegram");
    private static final Answer A_PERSON = new Answer.AtDesk(DeskIntent.PERSON);

    @Test
    void everyQuestionIsHeardAsTheWishForAPerson() {
        assertEquals(A_PERSON, understood(new Answer.NotFound()).answer());
        assertEquals(A_PERSON, understood(new Answer.Foreign(Language.ENGLISH)).answer());
    }

    @Test
    void whatTheDeskItselfHandlesIsHeardAsItIs() {
        Answer erase = new Answer.AtDesk(DeskIntent.ERASE);
        assertEquals(erase, understood(erase).answer());
    }

    @Test
    void dangerAndLanguageAreStillRecognised() {
        Understanding understood = understood(new Answer.NotFound());
        assertEquals(Optional.of(Emergency.GAS), understood.emergency());
        assertEquals(Language.ENGLISH, understood.language());
    }

    @Test
    void noArticleIsReadOrOffered() {
        KnowledgeBase people = new PeopleOnly(new Knowing(new Answer.NotFound()));
        assertEquals(A_PERSON, people.read(new ArticleId("orari"), Language.ITALIAN, CHANNEL, NOW));
        assertEquals(List.of(), people.topics(Language.ITALIAN, NOW, 5));
    }

    private static Understanding understood(Answer answer) {
        Question question = new Question(new Words("orari?"), Language.ITALIAN, CHANNEL, Optional.empty(), NOW);
        return new PeopleOnly(new Knowing(answer)).understand(question);
    }

    private record Knowing(Answer answer) implements KnowledgeBase {
        @Override
        public Understanding understand(Question question) {
            return new Understanding(Language.ENGLISH, Optional.of(Emergency.GAS), answer, 1, 1);
        }

        @Override
        public Answer read(ArticleId article, Language language, ChannelName channel, Instant now) {
            return answer;
        }

        @Override
        public List<Topic> topics(Language language, Instant now, int limit) {
            return List.of(new Topic(new ArticleId("orari"), "Orari", new OfficeId("ufficio")));
        }
    }
}

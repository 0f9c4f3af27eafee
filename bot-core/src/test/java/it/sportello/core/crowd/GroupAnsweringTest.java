package it.sportello.core.crowd;

import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Pending;
import it.sportello.core.counter.Turn;
import it.sportello.core.crowd.GroupReplies.Progress;
import it.sportello.core.crowd.GroupReplies.State;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.Words;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import it.sportello.core.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class GroupAnsweringTest {
    private static final StaffId ANNA = new StaffId(1);
    private static final ArticleId WATER = new ArticleId("acqua");

    private final InMemoryCounter counter = new InMemoryCounter();
    private final GroupReplies replies = new InMemoryGroupReplies(counter);

    @Test
    void everyoneReadsTheAnswerInHisOwnLanguage() {
        asks("telegram", "1", Language.ITALIAN);
        asks("telegram", "2", Language.ENGLISH);
        asks("telegram", "3", new Language("de"));
        long reply = begin(new GroupReply(
                Map.of(Language.ITALIAN, "Alle 12.", Language.ENGLISH, "At 12."), Optional.empty(), "Anna", open()));
        work(false);
        assertEquals(Map.of(State.SENT, 3), parts(reply));
        assertEquals(
                "person-says it {name=Anna, text=Alle 12.}",
                said("telegram", "1").get(0));
        assertEquals(
                "person-says en {name=Anna, text=At 12.}", said("telegram", "2").get(0));
        assertEquals(
                "person-says de {name=Anna, text=Alle 12.}",
                said("telegram", "3").get(0));
        assertEquals("bot-again it {}", said("telegram", "1").get(1));
    }

    @Test
    void anArticleAnswersAsTheBotWould() {
        asks("telegram", "1", Language.ITALIAN);
        begin(byArticle(WATER));
        work(false);
        assertEquals("Chiama **800**.", said("telegram", "1").get(0));
    }

    @Test
    void whatAnArticleCannotAnswerTodayIsLeftOut() {
        asks("telegram", "1", Language.ITALIAN);
        long reply = begin(byArticle(new ArticleId("scaduto")));
        work(false);
        assertEquals(Map.of(State.NO_ANSWER, 1), parts(reply));
    }

    @Test
    void whatComesTooLateIsLeftOutWhereNothingInvites() {
        asks("whatsapp", "1", Language.ITALIAN);
        asks("telegram", "2", Language.ITALIAN);
        counter.letPass(Duration.ofHours(30));
        long reply = begin(byArticle(WATER));
        work(false);
        assertEquals(Map.of(State.TOO_LATE, 1, State.SENT, 1), parts(reply));
    }

    @Test
    void whatComesTooLateIsSentWhereATemplateInvites() {
        asks("whatsapp", "1", Language.ITALIAN);
        counter.letPass(Duration.ofHours(30));
        long reply = begin(byArticle(WATER));
        work(true);
        assertEquals(Map.of(State.SENT, 1), parts(reply));
    }

    @Test
    void moreThanAreReadAtOnceAreAllSent() {
        for (int citizen = 1; citizen <= 120; citizen++) {
            asks("telegram", String.valueOf(citizen), Language.ITALIAN);
        }
        long reply = begin(byArticle(WATER));
        work(false);
        assertEquals(Map.of(State.SENT, 120), parts(reply));
    }

    private GroupReply byArticle(ArticleId article) {
        return new GroupReply(Map.of(), Optional.of(article), "Anna", open());
    }

    private List<QuestionId> open() {
        return Await.value(counter.openQuestions().all()).stream()
                .map(OpenQuestion::id)
                .toList();
    }

    private long begin(GroupReply reply) {
        return Await.value(replies.begin(reply, counter.now(), ANNA));
    }

    private void work(boolean invites) {
        Await.value(new GroupAnswering(replies, new Plain(), new Water(), counter::now, invites).work());
    }

    private Map<State, Integer> parts(long reply) {
        return Await.value(replies.progress(reply)).map(Progress::parts).orElseThrow();
    }

    private static ConversationKey key(String channel, String address) {
        return new ConversationKey(new ChannelName(channel), new ChannelAddress(address));
    }

    private void asks(String channel, String address, Language language) {
        ConversationKey key = key(channel, address);
        Await.value(counter.inbox().keep(key.channel(), List.of(heard("m" + channel + address, key, "acqua?"))));
        Pending pending = CounterSamples.takeOne(counter.inbox());
        Conversation open =
                Await.value(counter.conversations().open(key, language)).handedOver();
        NewTicket ticket = new NewTicket(new Words("acqua?"), NewTicket.Reason.ASKED, Optional.empty());
        CounterSamples.record(
                counter.conversations(),
                new Turn(
                        List.of(pending.id()),
                        open,
                        List.of(),
                        Optional.of(ticket),
                        Optional.empty(),
                        Optional.empty()));
    }

    private List<String> said(String channel, String address) {
        return Await.value(counter.transcripts().last(key(channel, address), 10)).stream()
                .filter(line -> line instanceof Line.Said)
                .map(line -> ((Line.Said) line).message().text().value())
                .toList();
    }

    private static final class Plain implements Phrases {
        @Override
        public Language spoken(PhraseKey key, Language wanted) {
            return wanted;
        }

        @Override
        public Markdown say(PhraseKey key, Language language, Map<String, Object> values) {
            return new Markdown(key.key() + " " + language + " " + new TreeMap<>(values));
        }

        @Override
        public String label(PhraseKey key, Language language) {
            return key.key();
        }
    }

    /** Knows one article. */
    private static final class Water implements KnowledgeBase {
        @Override
        public Understanding understand(Question question) {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public Answer read(ArticleId article, Language language, ChannelName channel, Instant now) {
            return article.equals(WATER)
                    ? new Answer.Found(new ArticleAnswer(
                            new Topic(WATER, "Acqua", new OfficeId("acqua")), new Markdown("Chiama **800**.")))
                    : new Answer.NotFound();
        }

        @Override
        public List<Topic> topics(Language language, Instant now, int limit) {
            return List.of();
        }
    }
}

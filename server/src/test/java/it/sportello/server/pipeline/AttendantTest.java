package it.sportello.server.pipeline;

import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.Fragments;
import it.sportello.core.counter.FrontDesk;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Outlook;
import it.sportello.core.counter.Pending;
import it.sportello.core.counter.Speech;
import it.sportello.core.counter.Turn;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of messages on which the front desk fails. */
class AttendantTest {
    private static final Duration LONGER_THAN_ANY_PAUSE = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final InMemoryCounter counter = new InMemoryCounter();
    private final MeterRegistry figures = new SimpleMeterRegistry();

    @Test
    void aMessageThatFailsAgainAndAgainBecomesATicketWithAnApology() {
        Attendant attendant = attendant(counter.conversations(), new Knowledge(true));
        Await.value(counter.inbox().keep(TELEGRAM, List.of(heard("1", citizen("1"), "veleno"))));
        for (int attempt = 1; attempt <= 6; attempt++) {
            assertEquals(attempt, attendOne(attendant).attempt());
        }
        List<Ticket> open = Await.value(counter.tickets().list(new View.Open(), 10, 0));
        assertEquals(
                List.of(NewTicket.Reason.BROKEN),
                open.stream().map(Ticket::reason).toList());
        List<Line> lines = Await.value(counter.transcripts().after(citizen("1"), 0, 10));
        String last = lines.get(lines.size() - 1)
                .fold(line -> "heard", line -> line.message().text().value());
        assertEquals("broken", last);
        counter.letPass(LONGER_THAN_ANY_PAUSE);
        assertEquals(List.of(), Await.value(attendant.take(10)));
    }

    @Test
    void aConversationThatIsStaleEachTimeIsTriedLaterAndNotCountedAsAnswered() {
        Attendant attendant = attendant(new AlwaysStale(counter.conversations()), new Knowledge(false));
        Await.value(counter.inbox().keep(TELEGRAM, List.of(heard("1", citizen("1"), "ciao"))));
        for (int attempt = 1; attempt <= 7; attempt++) {
            assertEquals(attempt, attendOne(attendant).attempt());
        }
        assertEquals(0, figures.find("sportello.messages.answered").counters().size());
    }

    @Test
    void aPieceThatIsNotUnderstoodWaitsForTheRestAndNotLonger() {
        Attendant attendant = attendant(counter.conversations(), new Knowledge(false));
        Await.value(counter.inbox().keep(TELEGRAM, List.of(heard("1", citizen("1"), "volevo sapere"))));
        Await.value(attendant.work(Await.value(attendant.take(10)).get(0)));
        assertEquals(List.of(), Await.value(attendant.take(10)));
        assertEquals(
                1, Await.value(counter.transcripts().after(citizen("1"), 0, 10)).size());
        counter.letPass(PATIENCE);
        assertEquals(1, attendOne(attendant).attempt());
        assertTrue(Await.value(counter.transcripts().after(citizen("1"), 0, 10)).size() > 1);
    }

    private Pending attendOne(Attendant attendant) {
        counter.letPass(LONGER_THAN_ANY_PAUSE);
        List<Pending> taken = Await.value(attendant.take(10));
        assertEquals(1, taken.size());
        Await.value(attendant.work(taken.get(0)));
        return taken.get(0);
    }

    private Attendant attendant(Conversations conversations, KnowledgeBase knowledge) {
        FrontDesk frontDesk = new FrontDesk(
                conversations,
                knowledge,
                new Speech(new KeysAsPhrases(), knowledge),
                new Fragments(PATIENCE),
                Outlook.NONE);
        return new Attendant(counter.inbox(), frontDesk, counter::now, new Meters(figures), channel -> {});
    }

    /** Finds nothing, or has a defect in what every message needs. */
    private record Knowledge(boolean broken) implements KnowledgeBase {
        @Override
        public Understanding understand(Question question) {
            if (broken) {
                throw new IllegalStateException("a defect");
            }
            return new Understanding(question.language(), Optional.empty(), new Answer.NotFound(), 0, 1);
        }

        @Override
        public Answer read(ArticleId article, Language language, ChannelName channel, Instant now) {
            return new Answer.NotFound();
        }

        @Override
        public List<Topic> topics(Language language, Instant now, int limit) {
            return List.of();
        }
    }

    /** Says the key of each phrase. */
    private static final class KeysAsPhrases implements Phrases {
        @Override
        public Language spoken(PhraseKey key, Language wanted) {
            return wanted;
        }

        @Override
        public Markdown say(PhraseKey key, Language language, Map<String, Object> values) {
            return new Markdown(key.key());
        }

        @Override
        public String label(PhraseKey key, Language language) {
            return key.key();
        }
    }

    /** Someone else changes each conversation just before it is recorded. */
    private record AlwaysStale(Conversations kept) implements Conversations {
        @Override
        public Future<Conversation> open(ConversationKey key, Language otherwise) {
            return kept.open(key, otherwise);
        }

        @Override
        public Future<List<Recorded>> record(List<Turn> turns) {
            return Future.succeededFuture(Collections.nCopies(turns.size(), Recorded.STALE));
        }
    }
}

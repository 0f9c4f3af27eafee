package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.draft;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.crowd.GroupReplies;
import it.sportello.core.crowd.GroupReplies.Part;
import it.sportello.core.crowd.GroupReplies.Progress;
import it.sportello.core.crowd.GroupReplies.State;
import it.sportello.core.crowd.GroupReply;
import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.storage.embedded.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two nodes send the same answer to many, and one of them dies in the middle: everybody reads it once. */
class GroupReplyRacesTest {
    private static final int CITIZENS = 60;

    private final TestStorage storage = TestStorage.emptied(TestDatabase.embedded());
    private final GroupReplies replies = storage.ports().groupReplies();

    @Test
    void everybodyReadsTheAnswerOnce() {
        for (int citizen = 0; citizen < CITIZENS; citizen++) {
            CounterSamples.talk(
                    storage.ports().inbox(),
                    storage.ports().conversations(),
                    heard("m" + citizen, citizen("c" + citizen), "manca l'acqua"),
                    Optional.of(new NewTicket(new Words("acqua"), NewTicket.Reason.ASKED, Optional.empty())),
                    "ok");
        }
        List<QuestionId> open = Await.value(storage.ports().openQuestions().all()).stream()
                .map(OpenQuestion::id)
                .toList();
        GroupReply reply = new GroupReply(Map.of(Language.ITALIAN, "Alle 12."), Optional.empty(), "", open);
        long number = Await.value(replies.begin(reply, storage.staff("anna")));
        List<Part> parts = Await.value(replies.waiting(CITIZENS));
        List<Future<Optional<State>>> first = sends(parts.subList(0, CITIZENS / 2));
        List<Future<Optional<State>>> second = sends(parts);
        Await.value(Future.join(first));
        Await.value(Future.join(second));
        Await.value(Future.join(sends(Await.value(replies.waiting(CITIZENS)))));
        assertEquals(Optional.of(new Progress(Map.of(State.SENT, CITIZENS))), Await.value(replies.progress(number)));
        assertEquals(
                CITIZENS,
                storage.rows("SELECT id FROM outgoing WHERE text = 'Alle 12.'").size());
    }

    private List<Future<Optional<State>>> sends(List<Part> parts) {
        List<Future<Optional<State>>> sends = new ArrayList<>();
        parts.forEach(part -> sends.add(replies.send(part.id(), List.of(draft("Alle 12.")))));
        return sends;
    }
}

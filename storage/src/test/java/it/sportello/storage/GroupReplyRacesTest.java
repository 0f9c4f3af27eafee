package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.draft;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import it.sportello.core.crowd.OpenQuestions;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Roles.Reach;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Two nodes send the same answer to many, one of them dies in the middle, and people move questions meanwhile: everybody
 * reads one answer, or his question stays open.
 */
class GroupReplyRacesTest {
    private static final int CITIZENS = 60;
    private static final int TURNS = 25;
    private static final String ANSWER = "Alle 12.";

    private static final String MOVED_AFTER_ITS_END = """
            SELECT FROM ticket_step moved JOIN ticket_step ended USING (ticket)
            WHERE moved.kind IN ('JOINED', 'PARTED') AND ended.kind = 'CLOSED' AND moved.id > ended.id
            """;

    private final TestStorage storage = TestStorage.emptied(TestDatabase.embedded());
    private final GroupReplies replies = storage.ports().groupReplies();
    private final OpenQuestions questions = storage.ports().openQuestions();
    private final StaffId anna = storage.staff("anna");

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
        long number = Await.value(replies.begin(reply(open), Instant.now(), anna));
        List<Part> parts = Await.value(replies.waiting(CITIZENS));
        List<Future<Optional<State>>> first = sends(parts.subList(0, CITIZENS / 2));
        List<Future<Optional<State>>> second = sends(parts);
        Await.value(Future.join(first));
        Await.value(Future.join(second));
        Await.value(Future.join(sends(Await.value(replies.waiting(CITIZENS)))));
        assertEquals(Optional.of(new Progress(Map.of(State.SENT, CITIZENS))), Await.value(replies.progress(number)));
        assertEquals(
                CITIZENS,
                storage.rows("SELECT id FROM outgoing WHERE text = '" + ANSWER + "'")
                        .size());
    }

    private List<Future<Optional<State>>> sends(List<Part> parts) {
        List<Future<Optional<State>>> sends = new ArrayList<>();
        parts.forEach(part -> sends.add(replies.send(part.id(), List.of(draft(ANSWER)))));
        return sends;
    }

    @Test
    void whoIsPutIntoAGroupThatIsBeingAnsweredReadsOneAnswer() {
        for (int turn = 0; turn < TURNS; turn++) {
            long group = ticket("group" + turn);
            long late = ticket("late" + turn);
            Future<Boolean> joined = questions.join(late, QuestionId.ofTicket(group), anna);
            Future<?> answered = answer(group);
            assertTrue(Await.value(joined) || isClosed(group), "nobody was in the way");
            Await.value(answered);
            assertEquals(List.of(ANSWER), said("group" + turn));
            assertEquals(isClosed(late) ? List.of(ANSWER) : List.of(), said("late" + turn));
            Await.value(storage.ports().tickets().reply(late, anna, List.of(draft(ANSWER)), Afterwards.CLOSE));
            assertEquals(List.of(ANSWER), said("late" + turn));
        }
    }

    /** With whatever is in the group at this moment, as a page shows it, on two nodes. */
    private Future<?> answer(long group) {
        return questions
                .all()
                .map(open -> open.stream()
                        .filter(one -> one.id().equals(QuestionId.ofTicket(group))
                                || one.tie().with().equals(Optional.of(QuestionId.ofTicket(group))))
                        .map(OpenQuestion::id)
                        .toList())
                .compose(all -> replies.begin(reply(all), Instant.now(), anna))
                .compose(begun -> replies.waiting(CITIZENS))
                .compose(parts -> Future.all(Future.join(sends(parts)), Future.join(sends(parts))));
    }

    @Test
    void whatIsAnsweredInTheSameMomentIsMovedBeforeOrNotAtAll() {
        for (int turn = 0; turn < TURNS; turn++) {
            long other = ticket("other" + turn);
            long moved = ticket("moved" + turn);
            Await.value(replies.begin(reply(List.of(QuestionId.ofTicket(moved))), Instant.now(), anna));
            List<Future<Optional<State>>> sent = sends(Await.value(replies.waiting(CITIZENS)));
            Future<Boolean> done = turn % 2 == 0
                    ? questions.part(moved, Optional.empty(), anna)
                    : questions.join(moved, QuestionId.ofTicket(other), anna);
            Await.value(Future.join(sent));
            String steps = "SELECT FROM ticket_step WHERE ticket = $1 AND kind IN ('JOINED', 'PARTED')";
            assertEquals(Await.value(done) ? 1 : 0, storage.rows(steps, moved).size());
            assertEquals(List.of(), storage.rows(MOVED_AFTER_ITS_END));
            assertEquals(List.of(ANSWER), said("moved" + turn));
        }
    }

    private static GroupReply reply(List<QuestionId> questions) {
        return new GroupReply(Map.of(Language.ITALIAN, ANSWER), Optional.empty(), "", questions);
    }

    private boolean isClosed(long ticket) {
        return Await.value(storage.ports().tickets().find(ticket)).orElseThrow().state() == Ticket.State.CLOSED;
    }

    private List<String> said(String address) {
        return Await.value(storage.ports().transcripts().last(citizen(address), CITIZENS)).stream()
                .flatMap(line -> line
                        .<Optional<String>>fold(
                                heard -> Optional.empty(),
                                said -> Optional.of(said.message().text().value()))
                        .stream())
                .filter(ANSWER::equals)
                .toList();
    }

    private long ticket(String address) {
        CounterSamples.talk(
                storage.ports().inbox(),
                storage.ports().conversations(),
                heard("m" + address, citizen(address), "manca l'acqua"),
                Optional.of(new NewTicket(new Words("acqua"), NewTicket.Reason.ASKED, Optional.empty())));
        return Await.value(storage.ports().tickets().newest(Reach.ALL));
    }
}

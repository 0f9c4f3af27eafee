package it.sportello.core.crowd;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.draft;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.Holder;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.conversation.State;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Pending;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.counter.Turn;
import it.sportello.core.crowd.GroupReplies.Progress;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every keeping of open questions and of the answers to many promises. */
public interface CrowdContract {
    Inbox inbox();

    Conversations conversations();

    Tickets tickets();

    Transcripts transcripts();

    OpenQuestions openQuestions();

    GroupReplies groupReplies();

    StaffId anna();

    StaffId bruno();

    void letPass(Duration time);

    @Test
    default void ticketsAndWhatWasLeftUnansweredAreOpen() {
        long ticket = ticket("1", "manca l'acqua");
        leftOpen("2", "acqua?");
        List<OpenQuestion> open = Await.value(openQuestions().all());
        assertEquals(
                List.of(new Words("manca l'acqua"), new Words("acqua?")),
                open.stream().map(OpenQuestion::words).toList());
        assertEquals(QuestionId.ofTicket(ticket), open.get(0).id());
        assertEquals(QuestionId.Kind.CONVERSATION, open.get(1).id().kind());
        assertEquals(citizen("2"), open.get(1).conversation());
        assertEquals(
                List.of(open.get(1)),
                Await.value(openQuestions().find(Set.of(open.get(1).id()))));
    }

    @Test
    default void whatIsJoinedStaysSoUntilItIsTakenOut() {
        long one = ticket("1", "manca l'acqua");
        long other = ticket("2", "il rubinetto è secco");
        leftOpen("3", "acqua?");
        QuestionId unasked = Await.value(openQuestions().all()).get(2).id();
        assertEquals(Tie.NONE, tie(other));
        assertTrue(Await.value(openQuestions().join(other, QuestionId.ofTicket(one), anna())));
        assertEquals(new Tie(false, Optional.of(QuestionId.ofTicket(one))), tie(other));
        Step joined = Await.value(tickets().steps(other)).get(0);
        assertEquals(Step.Kind.JOINED, joined.kind());
        assertEquals(Optional.of(one), joined.other());
        assertTrue(Await.value(openQuestions().part(one, Optional.of(unasked), bruno())));
        assertEquals(new Tie(true, Optional.empty()), tie(one));
        assertEquals(new Tie(false, Optional.of(unasked)), tie(other), "it stays with the rest");
        Step parted = Await.value(tickets().steps(one)).get(0);
        assertEquals(Step.Kind.PARTED, parted.kind());
        assertEquals(Optional.of(bruno()), parted.by());
        assertTrue(Await.value(openQuestions().join(one, unasked, anna())));
        assertEquals(new Tie(true, Optional.of(unasked)), tie(one), "only what joined it is with it");
        assertTrue(Await.value(openQuestions().part(one, Optional.of(QuestionId.ofTicket(other)), anna())));
        assertEquals(new Tie(true, Optional.empty()), tie(one));
    }

    @Test
    default void whatIsNotOpenOrIsItselfIsNotJoined() {
        long one = ticket("1", "manca l'acqua");
        long closed = ticket("2", "chiusa");
        Await.value(tickets().close(closed, anna(), List.of()));
        assertFalse(Await.value(openQuestions().join(one, QuestionId.ofTicket(closed), anna())));
        assertFalse(Await.value(openQuestions().join(closed, QuestionId.ofTicket(one), anna())));
        assertFalse(Await.value(openQuestions().join(one, QuestionId.ofTicket(one), anna())));
        assertFalse(Await.value(openQuestions().join(one, QuestionId.ofTicket(closed + 1000), anna())));
        assertFalse(Await.value(openQuestions().part(closed, Optional.empty(), anna())));
        assertEquals(Tie.NONE, tie(one));
        assertEquals(List.of(), Await.value(tickets().steps(one)));
    }

    private Tie tie(long ticket) {
        return Await.value(openQuestions().ofTickets(Set.of(ticket))).get(0).tie();
    }

    @Test
    default void whatIsAnsweredOrHasNoWordsIsNotOpen() {
        ticket("1", " ");
        long closed = ticket("2", "chiusa");
        Await.value(tickets().close(closed, anna(), List.of()));
        leftOpen("3", "prima non lo sapeva");
        turn("3", "ora sì", State.fresh(Language.ITALIAN), Optional.empty());
        assertEquals(List.of(), Await.value(openQuestions().all()));
        assertEquals(
                List.of(new Words("chiusa")),
                Await.value(openQuestions().ofTickets(Set.of(closed))).stream()
                        .map(OpenQuestion::words)
                        .toList());
    }

    @Test
    default void whatATicketTookUpIsItsQuestionOnly() {
        leftOpen("1", "acqua?");
        State same = unanswered("acqua?").heldBy(Holder.WAITING);
        turn(
                "1",
                "sì",
                same,
                Optional.of(new NewTicket(new Words("acqua?"), NewTicket.Reason.UNKNOWN, Optional.empty())));
        List<OpenQuestion> open = Await.value(openQuestions().all());
        assertEquals(1, open.size());
        Await.value(tickets().close(open.get(0).id().number(), anna(), List.of()));
        assertEquals(List.of(), Await.value(openQuestions().all()));
    }

    @Test
    default void oneAnswerReachesAllAndClosesTheirTickets() {
        long first = ticket("1", "manca l'acqua");
        leftOpen("2", "acqua?");
        long reply = begin(openIds());
        for (GroupReplies.Part part : Await.value(groupReplies().waiting(10))) {
            assertEquals(
                    Optional.of(GroupReplies.State.SENT),
                    Await.value(groupReplies().send(part.id(), List.of(draft("Torna alle 12."), draft("ciao")))));
        }
        assertEquals(Optional.of(new Progress(Map.of(GroupReplies.State.SENT, 2))), progress(reply));
        assertEquals(
                Ticket.State.CLOSED,
                Await.value(tickets().find(first)).orElseThrow().state());
        assertTrue(said("1").contains("Torna alle 12."));
        assertTrue(said("2").contains("Torna alle 12."));
        assertEquals(List.of(), Await.value(openQuestions().all()));
        Set<Long> closed = Await.value(tickets().list(new View.Closed(), 10, 0)).stream()
                .map(Ticket::id)
                .collect(Collectors.toSet());
        assertEquals(2, closed.size(), "the second got a ticket, too");
        assertEquals(closed, Await.value(groupReplies().together(first)));
        assertEquals(closed, Await.value(groupReplies().tickets(reply)));
    }

    @Test
    default void aPartIsSentOnce() {
        ticket("1", "manca l'acqua");
        begin(openIds());
        long part = Await.value(groupReplies().waiting(10)).get(0).id();
        Await.value(groupReplies().send(part, List.of(draft("uno"))));
        assertEquals(Optional.empty(), Await.value(groupReplies().send(part, List.of(draft("due")))));
        assertEquals(List.of(), Await.value(groupReplies().waiting(10)));
        assertEquals(1, said("1").size());
    }

    @Test
    default void whatAColleagueHoldsIsLeftOut() {
        long held = ticket("1", "manca l'acqua");
        long reply = begin(openIds());
        Await.value(tickets().claim(held, bruno(), List.of()));
        Await.value(groupReplies()
                .send(Await.value(groupReplies().waiting(1)).get(0).id(), List.of(draft("uno"))));
        assertEquals(Optional.of(new Progress(Map.of(GroupReplies.State.HELD, 1))), progress(reply));
        assertEquals(List.of(), said("1"));
    }

    @Test
    default void whatIsAnsweredMeanwhileIsGone() {
        long ticket = ticket("1", "manca l'acqua");
        leftOpen("2", "acqua?");
        long reply = begin(openIds());
        Await.value(tickets().close(ticket, anna(), List.of()));
        turn("2", "grazie, ho capito", State.fresh(Language.ITALIAN), Optional.empty());
        Await.value(groupReplies().waiting(10))
                .forEach(part -> Await.value(groupReplies().send(part.id(), List.of(draft("uno")))));
        assertEquals(Optional.of(new Progress(Map.of(GroupReplies.State.GONE, 2))), progress(reply));
    }

    @Test
    default void whatAConversationAsksAfterwardsIsNotMeant() {
        leftOpen("1", "acqua?");
        Instant seen = newest();
        List<QuestionId> questions = openIds();
        begin(questions);
        letPass(Duration.ofSeconds(1));
        leftOpen("1", "e il gas?");
        send(GroupReplies.State.GONE);
        GroupReply reply = new GroupReply(Map.of(Language.ITALIAN, "Alle 12."), Optional.empty(), "", questions);
        Await.value(groupReplies().begin(reply, seen, anna()));
        assertEquals(List.of(), Await.value(groupReplies().waiting(10)));
        assertEquals(List.of(), said("1"));
        assertEquals(
                new Words("e il gas?"),
                Await.value(openQuestions().all()).get(0).words());
    }

    @Test
    default void anotherMatterOfTheSameCitizenIsNotClosedWithIt() {
        long gas = ticket("1", "il gas è caro");
        letPass(Duration.ofSeconds(1));
        leftOpen("1", "acqua?");
        List<QuestionId> asked = Await.value(openQuestions().all()).stream()
                .map(OpenQuestion::id)
                .filter(id -> id.kind() == QuestionId.Kind.CONVERSATION)
                .toList();
        begin(asked);
        send(GroupReplies.State.SENT);
        assertEquals(
                Ticket.State.WAITING,
                Await.value(tickets().find(gas)).orElseThrow().state());
        assertEquals(List.of("Torna alle 12."), said("1"));
    }

    @Test
    default void aTicketThatTookUpTheQuestionIsAnswered() {
        leftOpen("1", "acqua?");
        begin(openIds());
        long ticket = ticket("1", "acqua?");
        send(GroupReplies.State.SENT);
        assertEquals(
                Ticket.State.CLOSED,
                Await.value(tickets().find(ticket)).orElseThrow().state());
    }

    private void send(GroupReplies.State state) {
        GroupReplies.Part part = Await.value(groupReplies().waiting(10)).get(0);
        assertEquals(Optional.of(state), Await.value(groupReplies().send(part.id(), List.of(draft("Torna alle 12.")))));
    }

    @Test
    default void whoAskedTwiceReadsTheAnswerOnce() {
        long first = ticket("1", "manca l'acqua");
        long second = ticket("1", "ancora niente acqua");
        begin(List.of(QuestionId.ofTicket(first), QuestionId.ofTicket(second)));
        assertEquals(1, Await.value(groupReplies().waiting(10)).size());
    }

    @Test
    default void aPartThatIsLeftOutWaitsNoMore() {
        ticket("1", "manca l'acqua");
        long reply = begin(openIds());
        long part = Await.value(groupReplies().waiting(1)).get(0).id();
        Await.value(groupReplies().leaveOut(part, GroupReplies.State.TOO_LATE));
        assertEquals(Optional.of(new Progress(Map.of(GroupReplies.State.TOO_LATE, 1))), progress(reply));
        assertEquals(1, Await.value(tickets().open()), "the ticket stays open");
        assertEquals(Optional.empty(), progress(reply + 1));
    }

    @Test
    default void whatAnArticleAnswersIsKeptAsSuch() {
        ticket("1", "manca l'acqua");
        GroupReply byArticle = new GroupReply(Map.of(), Optional.of(new ArticleId("acqua")), "", openIds());
        Await.value(groupReplies().begin(byArticle, newest(), anna()));
        GroupReplies.Part part = Await.value(groupReplies().waiting(1)).get(0);
        assertEquals(Optional.of(new ArticleId("acqua")), part.reply().article());
        assertEquals(Language.ITALIAN, part.language());
        assertEquals(citizen("1"), part.conversation());
    }

    private List<QuestionId> openIds() {
        return Await.value(openQuestions().all()).stream().map(OpenQuestion::id).toList();
    }

    private long begin(List<QuestionId> questions) {
        Map<Language, String> texts = Map.of(Language.ITALIAN, "Torna alle 12.");
        GroupReply reply = new GroupReply(texts, Optional.empty(), "Anna", questions);
        return Await.value(groupReplies().begin(reply, newest(), anna()));
    }

    private Instant newest() {
        return Await.value(openQuestions().all()).stream()
                .map(OpenQuestion::asked)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Optional<Progress> progress(long reply) {
        return Await.value(groupReplies().progress(reply));
    }

    private List<String> said(String address) {
        return Await.value(transcripts().last(citizen(address), 20)).stream()
                .filter(line -> line instanceof Line.Said)
                .map(line -> ((Line.Said) line).message().text().value())
                .toList();
    }

    private static State unanswered(String words) {
        State fresh = State.fresh(Language.ITALIAN);
        return new State(
                fresh.language(),
                fresh.introduced(),
                fresh.holder(),
                fresh.awaiting(),
                1,
                new Words(words),
                fresh.lastArticle());
    }

    private void leftOpen(String address, String words) {
        turn(address, words, unanswered(words), Optional.empty());
    }

    private void turn(String address, String words, State next, Optional<NewTicket> ticket) {
        Await.value(inbox().keep(
                        CounterSamples.TELEGRAM,
                        List.of(heard(UUID.randomUUID().toString(), citizen(address), words))));
        Pending pending = CounterSamples.takeOne(inbox());
        Conversation open = Await.value(conversations().open(citizen(address), Language.ITALIAN));
        CounterSamples.record(
                conversations(),
                new Turn(
                        List.of(pending.id()),
                        new Conversation(open.key(), open.version(), next),
                        List.of(),
                        ticket,
                        Optional.empty(),
                        Optional.empty()));
    }

    private long ticket(String address, String words) {
        turn(
                address,
                words,
                State.fresh(Language.ITALIAN).heldBy(Holder.WAITING),
                Optional.of(new NewTicket(new Words(words), NewTicket.Reason.ASKED, Optional.empty())));
        return Await.value(tickets().list(new View.Open(), 100, 0)).stream()
                .mapToLong(Ticket::id)
                .max()
                .orElseThrow();
    }
}

package it.sportello.core.counter;

import static it.sportello.core.counter.CounterSamples.LEASE;
import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.draft;
import static it.sportello.core.counter.CounterSamples.heard;
import static it.sportello.core.counter.CounterSamples.takeOne;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.conversation.Awaiting;
import it.sportello.core.conversation.Conduct;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.Holder;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.conversation.State;
import it.sportello.core.counter.Conversations.Recorded;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.remark.Opinion;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every keeping of conversations promises. */
public interface ConversationsContract {
    Inbox inbox();

    Conversations conversations();

    Outbox outbox();

    Tickets tickets();

    Transcripts transcripts();

    /** Lets time pass: whatever was kept, taken or postponed lies so much further back. */
    void letPass(Duration time);

    @Test
    default void whatTheBotTriedCanBeRead() {
        Await.value(inbox().keep(TELEGRAM, List.of(heard("tried", citizen("1"), "quando apre?"))));
        Pending pending = CounterSamples.takeOne(inbox());
        Topic hours = new Topic(new ArticleId("orari"), "Orari", new OfficeId("anagrafe"));
        Understanding unsure = new Understanding(
                Language.ITALIAN, Optional.empty(), new Answer.Unsure(List.of(hours, hours)), 0.41, 7);
        Turn turn = new Turn(
                List.of(pending.id()),
                pending.conversation(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(unsure));
        CounterSamples.record(conversations(), turn);
        long cursor = Await.value(transcripts().last(citizen("1"), 1)).get(0).cursor();
        Tried tried = new Tried(cursor, Tried.Outcome.UNSURE, List.of(hours.id(), hours.id()), 0.41);
        assertEquals(List.of(tried), Await.value(transcripts().tried(citizen("1"), 0)));
        assertEquals(List.of(), Await.value(transcripts().tried(citizen("1"), cursor)));
    }

    @Test
    default void aNewConversationIsFreshInTheGivenLanguage() {
        assertEquals(
                new Conversation(citizen("1"), 0, State.fresh(Language.ENGLISH)),
                Await.value(conversations().open(citizen("1"), Language.ENGLISH)));
    }

    static Stream<Awaiting> everythingAwaited() {
        Topic topic = new Topic(new ArticleId("orali"), "Quando sono gli orali", new OfficeId("esami"));
        return Stream.of(
                new Awaiting.Nothing(),
                new Awaiting.Related(List.of(topic)),
                new Awaiting.WhichTopic(List.of(topic), new Words("orali \"quando\"")),
                new Awaiting.WhetherPerson(new Words("boh"), NewTicket.Reason.PERSONAL_CASE),
                new Awaiting.WhichOpinion(Opinion.Question.CLEAR, Opinion.Subject.article(new ArticleId("orali"))),
                new Awaiting.WhichOpinion(
                        Opinion.Question.PHONED, Opinion.Subject.person(Optional.of(new OfficeId("anagrafe")))),
                new Awaiting.WhetherErase());
    }

    @ParameterizedTest
    @MethodSource("everythingAwaited")
    default void aRecordedStateIsOpenedAgain(Awaiting awaiting) {
        State state = new State(
                Language.ENGLISH,
                Optional.of(Instant.parse("2026-11-23T08:00:00Z")),
                Holder.WAITING,
                awaiting,
                1,
                new Words("qnd?"),
                Optional.of(new ArticleId("orali")),
                Conduct.FINE,
                List.of(7L, 9L),
                Optional.of(Instant.parse("2027-02-01T00:00:00Z")));
        Pending pending = pending("1");
        Conversation next = new Conversation(citizen("1"), 0, state);
        assertEquals(Recorded.DONE, record(pending, next));
        assertEquals(
                new Conversation(citizen("1"), 1, state),
                Await.value(conversations().open(citizen("1"), Language.ITALIAN)));
    }

    @Test
    default void aTurnDecidedOnAnOlderVersionIsStaleAndKeepsNothing() {
        Pending first = pending("1");
        Conversation open = Await.value(conversations().open(citizen("1"), Language.ITALIAN));
        record(first, open);
        Pending second = pending("2");
        assertEquals(Recorded.STALE, record(second, open));
        assertEquals(1, CounterSamples.takeParcels(outbox()).size());
        Conversation again = Await.value(conversations().open(citizen("1"), Language.ITALIAN));
        assertEquals(Recorded.DONE, record(second, again));
    }

    @Test
    default void aMessageIsRecordedOnce() {
        Pending pending = pending("1");
        Conversation open = Await.value(conversations().open(citizen("1"), Language.ITALIAN));
        record(pending, open);
        Conversation again = Await.value(conversations().open(citizen("1"), Language.ITALIAN));
        assertEquals(Recorded.BEFORE, record(pending, again));
        assertEquals(2, Await.value(transcripts().after(citizen("1"), 0, 10)).size());
    }

    @Test
    default void whatIsSaidWaitsInTheOutboxAndStandsInTheTranscriptInOrder() {
        CounterSamples.talk(inbox(), conversations(), heard("1", citizen("1"), "ciao"), "Uno", "Due");
        List<Line> lines = Await.value(transcripts().after(citizen("1"), 0, 10));
        assertEquals(3, lines.size());
        assertEquals("ciao", words(lines.get(0)));
        assertEquals("Uno", words(lines.get(1)));
        assertEquals("Due", words(lines.get(2)));
        assertEquals(
                lines.subList(1, 3),
                Await.value(transcripts().after(citizen("1"), lines.get(0).cursor(), 10)));
        assertEquals(lines.subList(1, 3), Await.value(transcripts().last(citizen("1"), 2)));
        assertEquals(
                "Uno",
                CounterSamples.takeParcels(outbox()).get(0).message().text().value());
    }

    @Test
    default void aTicketIsOpenedWithTheTurn() {
        NewTicket wanted = new NewTicket(new Words("quando?"), NewTicket.Reason.UNKNOWN, Optional.empty());
        CounterSamples.talk(
                inbox(), conversations(), heard("1", citizen("1"), "quando?"), Optional.of(wanted), "Va bene");
        List<Ticket> open = Await.value(tickets().list(new View.Open(), 10, 0));
        assertEquals(1, open.size());
        assertEquals(new Words("quando?"), open.get(0).question());
        assertEquals(citizen("1"), open.get(0).conversation());
        assertEquals(Ticket.State.WAITING, open.get(0).state());
        assertEquals(NewTicket.Reason.UNKNOWN, open.get(0).reason());
    }

    @Test
    default void turnsAreRecordedTogetherAndEachByItself() {
        Await.value(inbox().keep(
                        TELEGRAM,
                        Stream.of("1", "2", "3")
                                .map(who -> heard(who, citizen(who), "ciao"))
                                .toList()));
        List<Pending> pending = Await.value(inbox().take(10, LEASE));
        List<Turn> turns = List.of(
                answer(pending.get(0), pending.get(0).conversation()),
                answer(pending.get(1), new Conversation(citizen("2"), 7, State.fresh(Language.ITALIAN))),
                answer(pending.get(2), pending.get(2).conversation()));
        assertEquals(
                List.of(Recorded.DONE, Recorded.STALE, Recorded.DONE),
                Await.value(conversations().record(turns)));
        assertEquals(
                List.of(Recorded.BEFORE, Recorded.STALE, Recorded.BEFORE),
                Await.value(conversations().record(turns)));
        assertEquals(2, CounterSamples.takeParcels(outbox()).size());
    }

    @Test
    default void ofTwoTurnsOfOneConversationTheSecondIsStale() {
        Turn first = answer(pending("1"), new Conversation(citizen("1"), 0, State.fresh(Language.ITALIAN)));
        Await.value(inbox().keep(TELEGRAM, List.of(heard("2", citizen("1"), "e poi?"))));
        letPass(LEASE.plusSeconds(1));
        long second = takeOne(inbox()).behind().get(0).id();
        Turn other = new Turn(
                List.of(second), first.next(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(
                List.of(Recorded.DONE, Recorded.STALE),
                Await.value(conversations().record(List.of(first, other))));
    }

    @Test
    default void piecesOfOneQuestionAreDoneTogether() {
        Await.value(
                inbox().keep(TELEGRAM, List.of(heard("1", citizen("1"), "quando"), heard("2", citizen("1"), "apre"))));
        Pending pending = takeOne(inbox());
        Turn turn = new Turn(
                List.of(pending.id(), pending.behind().get(0).id()),
                pending.conversation(),
                List.of(draft("Domani")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertEquals(Recorded.DONE, CounterSamples.record(conversations(), turn));
        assertEquals(List.of(), Await.value(inbox().take(10, LEASE)));
        assertEquals(3, Await.value(transcripts().after(citizen("1"), 0, 10)).size());
    }

    private static Turn answer(Pending pending, Conversation next) {
        return new Turn(
                List.of(pending.id()),
                next,
                List.of(draft("Risposta")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String words(Line line) {
        return line.fold(
                heard -> heard.content().fold(text -> text.words().value(), choice -> "", command -> "", other -> ""),
                said -> said.message().text().value());
    }

    private Pending pending(String ref) {
        Await.value(inbox().keep(TELEGRAM, List.of(heard(ref, citizen("1"), "ciao"))));
        return takeOne(inbox());
    }

    private Recorded record(Pending pending, Conversation next) {
        return CounterSamples.record(conversations(), answer(pending, next));
    }
}

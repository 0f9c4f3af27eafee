package it.sportello.core.ticket;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.Holder;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settlement;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Roles.Reach;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Step.Kind;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.Tickets.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every keeping of tickets promises about who has the word, and about what the citizen is told of it. */
public interface HandOverContract {
    Duration SILENCE = Duration.ofMinutes(30);
    OfficeId SCHOOL = new OfficeId("scuola");

    Inbox inbox();

    Conversations conversations();

    Outbox outbox();

    Tickets tickets();

    UnsentReplies unsentReplies();

    Readers readers();

    /** Two staff members that exist. */
    StaffId anna();

    StaffId bruno();

    /** Lets time pass for everything that is kept. */
    void letPass(Duration time);

    @Test
    default void theNewestIsTheLatestThatIsOpen() {
        assertEquals(0, Await.value(tickets().newest(Reach.ALL)));
        long first = waiting("1");
        long second = waiting("2");
        assertEquals(second, Await.value(tickets().newest(Reach.ALL)));
        Await.value(tickets().close(second, anna(), List.of()));
        assertEquals(first, Await.value(tickets().newest(Reach.ALL)));
        Passing passing = new Passing(new Passing.To.Office(SCHOOL), Words.NONE);
        Await.value(tickets().pass(first, anna(), passing, List.of()));
        Reach elsewhere = new Reach(Optional.of(Set.of(new OfficeId("altrove"))));
        assertEquals(0, Await.value(tickets().newest(elsewhere)));
    }

    @Test
    default void theCitizenIsToldOnceWhoTookHisQuestion() {
        long id = waiting("1");
        Await.value(tickets().claim(id, anna(), told("Ti segue Anna")));
        Await.value(tickets().claim(id, anna(), told("Ti segue Anna")));
        Await.value(tickets().claim(id, bruno(), told("Ti segue Bruno")));
        assertEquals(List.of("Ti segue Anna"), said());
    }

    @Test
    default void whoGetsATicketHoldsIt() {
        long id = waiting("1");
        Await.value(tickets().claim(id, anna(), List.of()));
        assertEquals(Outcome.DONE, Await.value(tickets().pass(id, anna(), to(bruno()), told("Ti segue Bruno"))));
        assertEquals(Optional.of(bruno()), find(id).holder());
        assertEquals(Holder.PERSON, holder("1"));
        assertEquals(Outcome.HELD_BY_ANOTHER, Await.value(tickets().pass(id, anna(), to(anna()), List.of())));
        assertEquals(List.of("Ti segue Bruno"), said());
    }

    @Test
    default void aTicketGivenToAnOfficeWaitsThere() {
        long id = waiting("1");
        Await.value(tickets().claim(id, anna(), List.of()));
        Passing passing = new Passing(new Passing.To.Office(SCHOOL), new Words("Manca la data"));
        assertEquals(Outcome.DONE, Await.value(tickets().pass(id, anna(), passing, told("Passa alla scuola"))));
        assertEquals(Optional.of(SCHOOL), find(id).office());
        assertEquals(Ticket.State.WAITING, find(id).state());
        assertEquals(Optional.empty(), find(id).holder());
        assertEquals(Holder.WAITING, holder("1"));
    }

    @Test
    default void aClosedTicketGoesToNobody() {
        long id = waiting("1");
        Await.value(tickets().close(id, anna(), List.of()));
        assertEquals(Outcome.NOT_OPEN, Await.value(tickets().pass(id, anna(), to(bruno()), told("Ti segue Bruno"))));
        assertEquals(List.of(), said());
    }

    @Test
    default void whatHappenedCanBeRead() {
        long id = waiting("1");
        Await.value(tickets().claim(id, anna(), List.of()));
        Await.value(tickets().pass(id, anna(), to(bruno()), List.of()));
        Await.value(tickets().release(id, bruno(), List.of()));
        Await.value(tickets().close(id, anna(), List.of()));
        List<Step> steps = Await.value(tickets().steps(id));
        assertEquals(
                List.of(Kind.CLAIMED, Kind.PASSED, Kind.RELEASED, Kind.CLOSED),
                steps.stream().map(Step::kind).toList());
        assertEquals(Optional.of(to(bruno())), steps.get(1).passing());
        assertEquals(Optional.of(bruno()), steps.get(2).by());
    }

    @Test
    default void aNoticeThatDoesNotArriveChangesNothing() {
        long id = waiting("1");
        Await.value(tickets().close(id, anna(), told("Torna il bot")));
        Parcel notice = CounterSamples.takeParcels(outbox()).get(0);
        CounterSamples.settle(outbox(), notice.message().id(), new Settlement.Failed("window-closed", false));
        assertEquals(Ticket.State.CLOSED, find(id).state());
        assertEquals(0, Await.value(tickets().open()));
    }

    @Test
    default void listsShowWhatWaitsAndWhatIsMine() {
        long first = waiting("1");
        long second = waiting("2");
        long third = waiting("3");
        Await.value(tickets().claim(first, anna(), List.of()));
        Await.value(tickets().claim(third, bruno(), List.of()));
        assertEquals(List.of(second), ids(new View.Waiting()));
        assertEquals(List.of(first), ids(new View.HeldBy(anna())));
        assertEquals(List.of(second, first, third), ids(new View.Open()));
        assertEquals(new Counts(1, 1, 3), Await.value(tickets().counts(bruno())));
    }

    @Test
    default void anOfficesPeopleSeeItsTicketsAndThoseOfNoOffice() {
        long nobodys = waiting("1");
        long schools = waiting("2");
        long others = waiting("3");
        passTo(schools, SCHOOL);
        passTo(others, new OfficeId("anagrafe"));
        Reach school = new Reach(Optional.of(Set.of(SCHOOL)));
        assertEquals(List.of(nobodys, schools), ids(new View.Waiting(), school));
        assertEquals(List.of(nobodys, schools), ids(new View.Open(), school));
        assertEquals(2, Await.value(tickets().open(school)));
        assertEquals(new Counts(2, 0, 2), Await.value(tickets().counts(anna(), school)));
        Await.value(tickets().claim(others, anna(), List.of()));
        assertEquals(List.of(), ids(new View.HeldBy(anna()), school));
        Await.value(tickets().close(others, anna(), List.of()));
        assertEquals(List.of(), ids(new View.Closed(), school));
        assertEquals(List.of(others), ids(new View.Closed(), Reach.ALL));
    }

    @Test
    default void whatIsTakenAwayWaitsAgainAndSaysWhy() {
        long id = waiting("1");
        Await.value(tickets().claim(id, anna(), List.of()));
        assertEquals(Outcome.DONE, Await.value(tickets().takeAway(id, anna(), told("Aspetta di nuovo"))));
        assertEquals(Outcome.DONE, Await.value(tickets().claim(id, bruno(), List.of())));
        assertEquals(Outcome.HELD_BY_ANOTHER, Await.value(tickets().takeAway(id, anna(), told("Ancora"))));
        assertEquals(
                List.of(Kind.CLAIMED, Kind.TAKEN_AWAY, Kind.CLAIMED),
                Await.value(tickets().steps(id)).stream().map(Step::kind).toList());
        assertEquals(List.of("Aspetta di nuovo"), said());
    }

    private void passTo(long id, OfficeId office) {
        Passing passing = new Passing(new Passing.To.Office(office), new Words(""));
        Await.value(tickets().pass(id, anna(), passing, List.of()));
    }

    private List<Long> ids(View view, Reach reach) {
        return Await.value(tickets().list(view, reach, 10, 0)).stream()
                .map(Ticket::id)
                .toList();
    }

    @Test
    default void theQueueIsCountedByConversations() {
        waiting("1");
        waiting("2");
        assertEquals(0, Await.value(tickets().ahead(citizen("1"))));
        assertEquals(1, Await.value(tickets().ahead(citizen("2"))));
        assertEquals(2, Await.value(tickets().ahead(citizen("new"))));
    }

    @Test
    default void whoTookAQuestionAndSaysNothingIsSilentAtLast() {
        long id = waiting("1");
        Await.value(tickets().claim(id, anna(), List.of()));
        letPass(SILENCE.minusMinutes(1));
        assertEquals(List.of(), unheard());
        assertFalse(speaks(id));
        letPass(Duration.ofMinutes(2));
        assertEquals(List.of(id), unheard());
        assertTrue(speaks(id));
        assertEquals(Holder.WAITING, holder("1"));
        assertEquals(Optional.of(anna()), find(id).holder());
        assertEquals(List.of(), unheard());
        assertFalse(speaks(id), "only once");
        assertEquals(List.of("Rispondo di nuovo io"), said());
    }

    @Test
    default void aPersonWhoIsWaitingForTheCitizenIsNotSilent() {
        long id = waiting("1");
        Await.value(tickets().reply(id, anna(), List.of(person("Quale?")), Afterwards.HOLD));
        letPass(SILENCE.multipliedBy(3));
        assertEquals(List.of(), unheard());
        CounterSamples.talk(inbox(), conversations(), heard("again", citizen("1"), "Questo"));
        assertEquals(List.of(), unheard());
        letPass(SILENCE.plusMinutes(1));
        assertEquals(List.of(id), unheard());
    }

    @Test
    default void thePersonHasTheWordAgainAsSoonAsHeUsesIt() {
        long id = waiting("1");
        Await.value(tickets().claim(id, anna(), List.of()));
        letPass(SILENCE.plusMinutes(1));
        speaks(id);
        assertTrue(find(id).botSpeaks());
        Await.value(tickets().reply(id, anna(), List.of(person("Eccomi")), Afterwards.HOLD));
        assertFalse(find(id).botSpeaks());
        assertEquals(Holder.PERSON, holder("1"));
    }

    @Test
    default void whatASilentHolderLeavesAnyoneMayTake() {
        long id = waiting("1");
        Await.value(tickets().claim(id, anna(), List.of()));
        letPass(SILENCE.plusMinutes(1));
        assertEquals(Outcome.HELD_BY_ANOTHER, Await.value(tickets().claim(id, bruno(), List.of())));
        speaks(id);
        assertEquals(Outcome.DONE, Await.value(tickets().claim(id, bruno(), told("Ti segue Bruno"))));
        assertEquals(Optional.of(bruno()), find(id).holder());
        assertEquals(Holder.PERSON, holder("1"));
        assertEquals(Outcome.HELD_BY_ANOTHER, Await.value(tickets().claim(id, anna(), List.of())));
    }

    @Test
    default void theFirstAnswerIsRemembered() {
        long id = waiting("1");
        assertEquals(Optional.empty(), find(id).answered());
        Await.value(tickets().reply(id, anna(), List.of(person("Quale?")), Afterwards.HOLD));
        assertTrue(find(id).answered().isPresent());
    }

    @Test
    default void anUnsentReplyIsKeptForItsWriterUntilItIsSent() {
        long id = waiting("1");
        Await.value(unsentReplies().keep(id, anna(), UnsentReply.of(new Words("Gentile"))));
        Await.value(unsentReplies().keep(id, anna(), UnsentReply.of(new Words("Gentile sig"))));
        assertEquals(
                new Words("Gentile sig"),
                Await.value(unsentReplies().kept(id, anna())).text());
        assertEquals(Words.NONE, Await.value(unsentReplies().kept(id, bruno())).text());
        Await.value(tickets().reply(id, anna(), List.of(person("Gentile signora")), Afterwards.HOLD));
        assertEquals(Words.NONE, Await.value(unsentReplies().kept(id, anna())).text());
    }

    @Test
    default void blankAndStrayRepliesAreNotKept() {
        long id = waiting("1");
        Await.value(unsentReplies().keep(id, anna(), UnsentReply.of(new Words("Gentile"))));
        Await.value(unsentReplies().keep(id, anna(), UnsentReply.of(new Words(" \n"))));
        assertEquals(Words.NONE, Await.value(unsentReplies().kept(id, anna())).text());
        Await.value(unsentReplies().keep(999_999, anna(), UnsentReply.of(new Words("Gentile"))));
        assertEquals(
                Words.NONE, Await.value(unsentReplies().kept(999_999, anna())).text());
    }

    @Test
    default void whoReadsIsSeenUntilHeGoes() {
        long id = waiting("1");
        Await.value(readers().reads(id, anna(), false));
        Await.value(readers().reads(id, bruno(), true));
        assertEquals(
                List.of(new Readers.Reader(anna(), false), new Readers.Reader(bruno(), true)),
                Await.value(readers().of(id)));
        letPass(Readers.TYPING_LASTS.plusSeconds(1));
        Await.value(readers().leaves(id, anna()));
        assertEquals(
                List.of(new Readers.Reader(bruno(), false)),
                Await.value(readers().of(id)));
        letPass(Readers.LASTS);
        assertEquals(List.of(), Await.value(readers().of(id)));
    }

    private Passing to(StaffId colleague) {
        return new Passing(new Passing.To.Colleague(colleague), new Words("Ci pensi tu?"));
    }

    private List<Long> unheard() {
        return Await.value(tickets().unheard(SILENCE, 10));
    }

    private boolean speaks(long id) {
        return Await.value(tickets().letBotSpeak(id, SILENCE, told("Rispondo di nuovo io")));
    }

    private static List<Draft> told(String text) {
        return List.of(new Draft(new Markdown(text), List.of(), Speaker.BOT));
    }

    private static Draft person(String text) {
        return new Draft(new Markdown(text), List.of(), Speaker.PERSON);
    }

    private List<String> said() {
        return CounterSamples.takeParcels(outbox()).stream()
                .map(parcel -> parcel.message().text().value())
                .toList();
    }

    private long waiting(String address) {
        NewTicket wanted = new NewTicket(new Words("quando?"), NewTicket.Reason.ASKED, Optional.empty());
        CounterSamples.talk(
                inbox(), conversations(), heard("asked:" + address, citizen(address), "quando?"), Optional.of(wanted));
        return Await.value(tickets().list(new View.Waiting(), 100, 0)).stream()
                .filter(ticket -> ticket.conversation().equals(citizen(address)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Long> ids(View view) {
        return Await.value(tickets().list(view, 10, 0)).stream().map(Ticket::id).toList();
    }

    private Ticket find(long id) {
        return Await.value(tickets().find(id)).orElseThrow();
    }

    private Holder holder(String address) {
        return Await.value(conversations().open(citizen(address), Language.ITALIAN))
                .state()
                .holder();
    }
}

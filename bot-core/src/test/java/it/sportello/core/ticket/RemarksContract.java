package it.sportello.core.ticket;

import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.draft;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.Awaiting;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Pending;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.counter.Turn;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Content;
import it.sportello.core.message.Language;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.Words;
import it.sportello.core.remark.Contact;
import it.sportello.core.remark.Contacts;
import it.sportello.core.remark.Opinion;
import it.sportello.core.remark.Opinion.Question;
import it.sportello.core.remark.Remark;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets.Afterwards;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is promised of opinions and contacts. */
public interface RemarksContract {
    Duration AFTER = Duration.ofMinutes(5);
    Duration PERIOD = Duration.ofDays(90);
    LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    LocalDate LATER = LocalDate.of(2100, 1, 1);

    Inbox inbox();

    Conversations conversations();

    Transcripts transcripts();

    Tickets tickets();

    Opinions opinions();

    Contacts contacts();

    StaffId anna();

    void letPass(Duration time);

    @Test
    default void opinionsAreCounted() {
        Opinion.Subject subject = Opinion.Subject.article(new ArticleId("orali"));
        leaves("1", "👍", new Opinion(Question.HELPED, 1, subject));
        leaves("2", "👍", new Opinion(Question.HELPED, 1, subject));
        leaves("2", "4", new Opinion(Question.CLEAR, 4, subject));
        List<Opinions.Tally> given = Await.value(opinions().given(LONG_AGO, LATER));
        assertEquals(2, count(given, Question.HELPED, 1));
        assertEquals(1, count(given, Question.CLEAR, 4));
        assertEquals(Optional.of(new ArticleId("orali")), given.get(0).article());
        assertEquals(TELEGRAM, given.get(0).channel());
        assertEquals(Speaker.BOT, given.get(0).by());
        assertEquals(List.of(), Await.value(opinions().given(LONG_AGO, LONG_AGO)));
    }

    private static int count(List<Opinions.Tally> given, Question question, int choice) {
        return given.stream()
                .filter(tally -> tally.question() == question && tally.choice() == choice)
                .mapToInt(Opinions.Tally::count)
                .sum();
    }

    @Test
    default void whoWasAnsweredByAPersonIsAskedOnceInAPeriod() {
        closed("1", Afterwards.CLOSE);
        assertEquals(List.of(), Await.value(opinions().due(AFTER, 10)), "too early");
        letPass(AFTER.plusMinutes(1));
        Opinions.Asking asking = Await.value(opinions().due(AFTER, 10)).get(0);
        assertEquals(citizen("1"), asking.key());
        assertEquals(Optional.of(new OfficeId("anagrafe")), asking.office());
        assertTrue(Await.value(opinions().ask(asking, AFTER, PERIOD, draft("Utile?"))));
        assertFalse(Await.value(opinions().ask(asking, AFTER, PERIOD, draft("Utile?"))));
        Awaiting.WhichOpinion asked =
                assertInstanceOf(Awaiting.WhichOpinion.class, open("1").state().awaiting());
        assertEquals(Question.HELPED, asked.question());
        assertEquals(Speaker.PERSON, asked.subject().by());
        CounterSamples.talk(inbox(), conversations(), heard("1:2", citizen("1"), "ancora"), Optional.of(wanted()));
        reply(ticketOf("1"), Afterwards.CLOSE);
        letPass(AFTER.plusMinutes(1));
        assertEquals(List.of(), Await.value(opinions().due(AFTER, 10)), "asked lately");
    }

    @Test
    default void nobodyIsAskedAboutWhatIsOpenOrWasNotAnswered() {
        closed("1", Afterwards.HOLD);
        long id = opened("2");
        Await.value(tickets().close(id, anna(), List.of()));
        letPass(AFTER.plusMinutes(1));
        assertEquals(List.of(), Await.value(opinions().due(AFTER, 10)));
    }

    @Test
    default void nobodyIsAskedADayLater() {
        closed("1", Afterwards.CLOSE);
        letPass(Duration.ofHours(30));
        assertEquals(List.of(), Await.value(opinions().due(AFTER, 10)));
    }

    @Test
    default void aContactIsKeptApartFromWhatWasSaid() {
        leaves("1", "scrivetemi a livia@esempio.it, grazie", new Contact(Contact.Kind.EMAIL, "livia@esempio.it"));
        assertEquals("livia@esempio.it", contact("1").orElseThrow().contact().written());
        Line.Heard line =
                (Line.Heard) Await.value(transcripts().last(citizen("1"), 1)).get(0);
        assertEquals(new Content.Text(new Words("scrivetemi a •••, grazie")), line.content());
        leaves("1", "meglio 333 0000001", new Contact(Contact.Kind.PHONE, "333 0000001"));
        assertEquals("333 0000001", contact("1").orElseThrow().contact().written());
        Await.value(contacts().erase(citizen("1")));
        assertEquals(Optional.empty(), contact("1"));
    }

    @Test
    default void aContactGoesAfterItsTimeButNotWhileARequestIsOpen() {
        opened("1");
        leaves("1", "333 0000001", new Contact(Contact.Kind.PHONE, "333 0000001"));
        leaves("2", "333 0000002", new Contact(Contact.Kind.PHONE, "333 0000002"));
        letPass(Duration.ofDays(31));
        leaves("3", "333 0000003", new Contact(Contact.Kind.PHONE, "333 0000003"));
        Await.value(contacts().eraseOlderThan(Duration.ofDays(30)));
        assertTrue(contact("1").isPresent());
        assertTrue(contact("2").isEmpty());
        assertTrue(contact("3").isPresent());
    }

    private Optional<Contacts.Left> contact(String address) {
        return Await.value(contacts().of(citizen(address)));
    }

    private void leaves(String address, String words, Remark remark) {
        Await.value(inbox().keep(TELEGRAM, List.of(heard(address + words, citizen(address), words))));
        Pending pending = CounterSamples.takeOne(inbox());
        CounterSamples.record(
                conversations(),
                new Turn(
                        List.of(pending.id()),
                        open(address),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(remark),
                        Optional.empty()));
    }

    private void closed(String address, Afterwards afterwards) {
        reply(opened(address), afterwards);
    }

    private void reply(long id, Afterwards afterwards) {
        Await.value(tickets().reply(id, anna(), List.of(draft("Ecco")), afterwards));
    }

    private long opened(String address) {
        CounterSamples.talk(
                inbox(), conversations(), heard(address + ":1", citizen(address), "quando?"), Optional.of(wanted()));
        return ticketOf(address);
    }

    private long ticketOf(String address) {
        return Await.value(tickets().list(new View.Open(), 10, 0)).stream()
                .filter(ticket -> ticket.conversation().equals(citizen(address)))
                .mapToLong(Ticket::id)
                .max()
                .orElseThrow();
    }

    private static NewTicket wanted() {
        return new NewTicket(new Words("quando?"), NewTicket.Reason.ASKED, Optional.of(new OfficeId("anagrafe")));
    }

    private Conversation open(String address) {
        return Await.value(conversations().open(citizen(address), Language.ITALIAN));
    }
}

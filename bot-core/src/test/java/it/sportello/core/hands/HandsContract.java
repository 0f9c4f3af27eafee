package it.sportello.core.hands;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Inbox;
import it.sportello.core.hands.Wanted.Span;
import it.sportello.core.hands.Wanted.Stage;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What everything that keeps ready-made replies, labels and notes promises, and what is found by them. */
public interface HandsContract {
    Inbox inbox();

    Conversations conversations();

    Tickets tickets();

    ReadyReplies readyReplies();

    Labels labels();

    Notes notes();

    TicketSearch search();

    StaffId anna();

    StaffId bruno();

    OfficeId TAXES = new OfficeId("tributi");

    @Test
    default void aShortcutIsUniqueInItsOffice() {
        assertTrue(save(0, "rata", Optional.empty(), "Si paga a rate."));
        assertFalse(save(0, "rata", Optional.empty(), "Altro"));
        assertTrue(save(0, "rata", Optional.of(TAXES), "Ai tributi si paga a rate."));
        List<ReadyReply> all = Await.value(readyReplies().all());
        assertEquals(
                List.of("Si paga a rate.", "Ai tributi si paga a rate."),
                all.stream().map(ReadyReply::text).toList());
        assertFalse(save(all.get(1).id(), "rata", Optional.empty(), "x"), "changed into a taken one");
        assertFalse(save(987_654, "nuova", Optional.empty(), "x"), "no such one");
        assertTrue(save(all.get(1).id(), "rate", Optional.empty(), "Anche a rate \0."));
        Await.value(readyReplies().remove(all.get(0).id()));
        assertEquals(
                List.of("rate"),
                Await.value(readyReplies().all()).stream()
                        .map(ReadyReply::shortcut)
                        .toList());
    }

    @Test
    default void aLabelIsPutOnATicketAndTaken() {
        long ticket = opened("1", "Quando?");
        assertTrue(save(0, "Urgente", false));
        assertFalse(save(0, "URGENTE", false), "the same name");
        assertTrue(save(0, "acqua", true));
        List<Label> all = Await.value(labels().all());
        assertEquals(List.of("acqua", "Urgente"), all.stream().map(Label::name).toList());
        assertTrue(all.get(0).careful());
        assertTrue(put(ticket, all.get(1)));
        assertTrue(put(ticket, all.get(1)), "again");
        assertTrue(put(ticket, all.get(0)));
        assertFalse(put(ticket + 1, all.get(0)), "no such ticket");
        assertEquals(Map.of(ticket, all), Await.value(labels().of(List.of(ticket, ticket + 1))));
        Await.value(labels().take(ticket, all.get(1).id()));
        Await.value(labels().remove(all.get(0).id()));
        assertEquals(Map.of(), Await.value(labels().of(List.of(ticket))));
    }

    @Test
    default void aNoteTellsThoseWhoAreMentionedUntilTheyHaveSeenIt() {
        long ticket = opened("1", "Quando?");
        Await.value(notes().add(ticket, anna(), new Words("Guarda tu"), Set.of(anna(), bruno())));
        Await.value(notes().add(ticket, anna(), new Words("Per tutti"), Set.of()));
        Await.value(notes().add(ticket + 1, anna(), new Words("Per nessuno"), Set.of(bruno())));
        List<Note> kept = Await.value(notes().of(ticket));
        assertEquals(
                List.of("Guarda tu", "Per tutti"),
                kept.stream().map(note -> note.text().value()).toList());
        assertEquals(Set.of(bruno()), kept.get(0).mentioned(), "who writes it needs no telling");
        assertEquals(0, Await.value(notes().countUnseen(anna())));
        assertEquals(1, Await.value(notes().countUnseen(bruno())));
        assertEquals(List.of(kept.get(0)), Await.value(notes().unseen(bruno(), 10)));
        Await.value(notes().seen(ticket, bruno()));
        assertEquals(0, Await.value(notes().countUnseen(bruno())));
        assertEquals(2, Await.value(notes().of(ticket)).size());
    }

    @Test
    default void ticketsAreFoundByWhatIsKnownOfThem() {
        long first = opened("1", "Quando scade la bolletta dell'acqua?");
        long second = opened("2", "Quando apre la biblioteca?");
        assertTrue(save(0, "acqua", false));
        long label = Await.value(labels().all()).get(0).id();
        Await.value(labels().put(first, label));
        Await.value(notes().add(second, anna(), new Words("Chiedere a Gualtiero"), Set.of()));
        Await.value(tickets().claim(second, anna(), List.of()));
        assertEquals(List.of(second, first), found("quando", Optional.empty(), Optional.empty(), Stage.ANY));
        assertEquals(List.of(first), found("BOLLETTA", Optional.empty(), Optional.empty(), Stage.ANY));
        assertEquals(List.of(second), found("gualtiero", Optional.empty(), Optional.empty(), Stage.ANY), "in a note");
        assertEquals(List.of(), found("bolletta biblioteca", Optional.empty(), Optional.empty(), Stage.ANY));
        assertEquals(List.of(first), found("", Optional.of(label), Optional.empty(), Stage.OPEN));
        assertEquals(List.of(second), found("", Optional.empty(), Optional.of(anna()), Stage.ANY));
        assertEquals(List.of(first), found("", Optional.empty(), Optional.empty(), Stage.WAITING));
        assertEquals(List.of(), found("", Optional.empty(), Optional.empty(), Stage.CLOSED));
    }

    @Test
    default void ticketsAreFoundByOfficeAndDay() {
        long id = opened("1", "Quando?");
        Ticket ticket = Await.value(tickets().find(id)).orElseThrow();
        Span untilThen = new Span(Optional.empty(), Optional.of(ticket.opened()));
        Span fromThen = new Span(Optional.of(ticket.opened()), Optional.empty());
        assertEquals(List.of(), ids(search(Optional.of(TAXES), untilThen)));
        assertEquals(List.of(id), ids(search(Optional.of(TAXES), fromThen)));
        assertEquals(List.of(), ids(search(Optional.of(new OfficeId("altrove")), Span.ANY)));
    }

    private List<Ticket> search(Optional<OfficeId> office, Span span) {
        Wanted wanted = new Wanted(Words.NONE, Optional.empty(), office, Optional.empty(), Stage.ANY, span);
        return Await.value(search().find(wanted, 10, 0));
    }

    private List<Long> found(String words, Optional<Long> label, Optional<StaffId> holder, Stage stage) {
        Wanted wanted = new Wanted(new Words(words), label, Optional.empty(), holder, stage, Span.ANY);
        return ids(Await.value(search().find(wanted, 10, 0)));
    }

    private static List<Long> ids(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::id).toList();
    }

    private boolean save(long id, String shortcut, Optional<OfficeId> office, String text) {
        return Await.value(readyReplies().save(new ReadyReply(id, shortcut, office, text)));
    }

    private boolean save(long id, String name, boolean careful) {
        return Await.value(labels().save(new Label(id, name, Label.Colour.BLUE, careful)));
    }

    private boolean put(long ticket, Label label) {
        return Await.value(labels().put(ticket, label.id()));
    }

    private long opened(String address, String words) {
        CounterSamples.talk(
                inbox(),
                conversations(),
                heard("hands" + address, citizen(address), words),
                Optional.of(new NewTicket(new Words(words), NewTicket.Reason.ASKED, Optional.of(TAXES))));
        return Await.value(tickets().list(new View.Open(), 100, 0)).stream()
                .mapToLong(Ticket::id)
                .max()
                .orElseThrow();
    }
}

package it.sportello.core.learning;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Inbox;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Lesson.Kind;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeping of suggestions promises. */
public interface SuggestionsContract {
    ArticleId CARD = new ArticleId("carta");
    ArticleId TAX = new ArticleId("tari");

    Inbox inbox();

    Conversations conversations();

    Tickets tickets();

    Suggestions suggestions();

    @Test
    default void whatATurnTeachesWaitsForAPerson() {
        teach("1", Kind.CHOSEN, CARD, "Carta scaduta?");
        Suggestion waiting = waiting().get(0);
        assertEquals(CARD, waiting.article());
        assertEquals(Language.ITALIAN, waiting.language());
        assertEquals(new Words("Carta scaduta?"), waiting.words());
        assertEquals(Set.of(Kind.CHOSEN), waiting.kinds());
        assertEquals(1, waiting.times());
        assertEquals(List.of(waiting), Await.value(suggestions().find(Set.of(waiting.id()))));
    }

    @Test
    default void theSameQuestionIsOneSuggestionHoweverItIsWritten() {
        teach("1", Kind.CHOSEN, CARD, "è scaduta la carta");
        teach("2", Kind.THANKED, CARD, "E SCADUTA, la carta!");
        assertEquals(1, waiting().size());
        assertEquals(2, waiting().get(0).times());
        assertEquals(Set.of(Kind.CHOSEN, Kind.THANKED), waiting().get(0).kinds());
        assertEquals(new Words("E SCADUTA, la carta!"), waiting().get(0).words());
    }

    @Test
    default void oneCitizenCountsOnce() {
        teach("1", Kind.THANKED, CARD, "carta");
        teach("1", Kind.THANKED, CARD, "carta");
        teach("1", Kind.CHOSEN, CARD, "carta");
        assertEquals(1, waiting().get(0).times());
    }

    @Test
    default void articlesAndLanguagesAreToldApartAndTheMostFrequentComesFirst() {
        teach("1", Kind.CHOSEN, CARD, "quanto costa");
        teach("1", Kind.CHOSEN, TAX, "quanto costa");
        teach("2", Kind.CHOSEN, TAX, "quanto costa");
        assertEquals(
                List.of(TAX, CARD), waiting().stream().map(Suggestion::article).toList());
        assertEquals(1, Await.value(suggestions().waiting(1)).size());
    }

    @Test
    default void whatWasDecidedNeverComesBack() {
        teach("1", Kind.CHOSEN, CARD, "quanto costa");
        teach("1", Kind.CHOSEN, TAX, "quanto costa");
        long card = waiting().stream()
                .filter(one -> one.article().equals(CARD))
                .findFirst()
                .orElseThrow()
                .id();
        Await.value(suggestions().settle(Set.of(card)));
        teach("2", Kind.THANKED, CARD, "Quanto costa?");
        assertEquals(List.of(TAX), waiting().stream().map(Suggestion::article).toList());
        assertEquals(List.of(), Await.value(suggestions().find(Set.of(card))));
    }

    @Test
    default void staffTeachWithATicket() {
        NewTicket wanted = new NewTicket(new Words("mensa?"), NewTicket.Reason.UNKNOWN, Optional.empty());
        CounterSamples.talk(inbox(), conversations(), heard("t", citizen("1"), "mensa?"), Optional.of(wanted));
        long ticket = Await.value(tickets().list(new View.Open(), 1, 0)).get(0).id();
        Lesson lesson = new Lesson(Kind.ASSIGNED, CARD, Language.ITALIAN, new Words("mensa?"));
        Await.value(suggestions().teach(ticket, lesson));
        Await.value(suggestions().teach(ticket + 1, lesson));
        assertEquals(Set.of(Kind.ASSIGNED), waiting().get(0).kinds());
        assertEquals(1, waiting().get(0).times());
    }

    @Test
    default void whatCitizensRejectStandsApart() {
        teach("1", Kind.REJECTED, CARD, "carta dei servizi");
        teach("2", Kind.REJECTED, CARD, "carta dei servizi");
        teach("1", Kind.REJECTED, TAX, "altro ancora");
        assertEquals(List.of(), waiting());
        List<Suggestion> rejected = Await.value(suggestions().rejected(CARD, 10));
        assertEquals(1, rejected.size());
        assertEquals(2, rejected.get(0).times());
        assertEquals(new Words("carta dei servizi"), rejected.get(0).words());
        Await.value(suggestions().settle(Set.of(rejected.get(0).id())));
        assertEquals(1, Await.value(suggestions().rejected(CARD, 10)).size());
    }

    private void teach(String citizen, Kind kind, ArticleId article, String words) {
        CounterSamples.teach(
                inbox(),
                conversations(),
                heard(UUID.randomUUID().toString(), citizen(citizen), words),
                new Lesson(kind, article, Language.ITALIAN, new Words(words)));
    }

    private List<Suggestion> waiting() {
        return Await.value(suggestions().waiting(10));
    }
}

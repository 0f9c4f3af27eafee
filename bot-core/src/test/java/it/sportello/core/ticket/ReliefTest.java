package it.sportello.core.ticket;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.Words;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReliefTest {
    private static final OfficeId SCHOOL = new OfficeId("scuola");
    private static final OfficeId WATER = new OfficeId("acqua");
    private static final StaffId ANNA = new StaffId(1);

    private final InMemoryCounter counter = new InMemoryCounter();

    @Test
    void whatIsBeyondTheNewRolesWaitsAgainAndTheCitizenIsToldOnce() {
        long school = held("1", Optional.of(SCHOOL));
        long water = held("2", Optional.of(WATER));
        long nobodys = held("3", Optional.empty());
        Roles roles = Roles.in(List.of(SCHOOL), Role.OPERATOR);
        relieve(roles, false);
        relieve(roles, false);
        assertEquals(List.of(school, nobodys), heldByAnna());
        assertEquals(Ticket.State.WAITING, find(water).state());
        assertEquals(List.of("person-leaves"), said());
    }

    @Test
    void whoIsNoOperatorOrIsLockedHoldsNothing() {
        held("1", Optional.empty());
        held("2", Optional.of(SCHOOL));
        relieve(Roles.everywhere(Role.OPERATOR), true);
        assertEquals(List.of(), heldByAnna());
    }

    @Test
    void aCitizenWhoHasTheBotAgainAlreadyIsToldNothing() {
        long id = held("1", Optional.of(SCHOOL));
        counter.letPass(Duration.ofHours(1));
        Await.value(counter.tickets().letBotSpeak(id, Duration.ofMinutes(30), List.of()));
        relieve(Roles.everywhere(Role.VIEWER), false);
        assertEquals(Ticket.State.WAITING, find(id).state());
        assertEquals(List.of(), said());
    }

    private void relieve(Roles roles, boolean locked) {
        StaffMember anna = new StaffMember(ANNA, "Anna", roles, new PasswordHash("x"), false, locked, Optional.empty());
        Notices notices = new Notices(counter.conversations(), new Keys());
        Await.value(new Relief(counter.tickets(), notices).of(anna, counter.now()));
    }

    private long held(String citizen, Optional<OfficeId> office) {
        NewTicket wanted = new NewTicket(new Words("quando?"), NewTicket.Reason.ASKED, office);
        CounterSamples.talk(
                counter.inbox(),
                counter.conversations(),
                heard(citizen, citizen(citizen), "quando?"),
                Optional.of(wanted));
        long id = counter.keptTickets().keySet().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        Await.value(counter.tickets().claim(id, ANNA, List.of()));
        return id;
    }

    private Ticket find(long id) {
        return Await.value(counter.tickets().find(id)).orElseThrow();
    }

    private List<Long> heldByAnna() {
        return Await.value(counter.tickets().list(new View.HeldBy(ANNA), 10, 0)).stream()
                .map(Ticket::id)
                .toList();
    }

    private List<String> said() {
        return CounterSamples.takeParcels(counter.outbox()).stream()
                .map(parcel -> parcel.message().text().value())
                .toList();
    }

    /** Phrases that show their key. */
    private static final class Keys implements Phrases {
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
}

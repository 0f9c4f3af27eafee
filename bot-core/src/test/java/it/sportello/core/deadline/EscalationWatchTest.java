package it.sportello.core.deadline;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.hours.OfficeHours;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.hours.Stretch;
import it.sportello.core.hours.Timetable;
import it.sportello.core.hours.Week;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.Words;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import it.sportello.core.staff.InMemoryStaff;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Notices;
import it.sportello.core.ticket.Ticket;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What citizens are told when their late requests move, and that one trouble is not everybody's. */
class EscalationWatchTest {
    private static final OfficeId WATER = new OfficeId("acqua");
    private static final StaffId ANNA = new StaffId(77);

    private final InMemoryCounter counter = new InMemoryCounter();
    private final InMemoryPromises promises = new InMemoryPromises(counter);
    private final InMemoryEscalations escalations = new InMemoryEscalations(counter, promises);
    private final InMemoryStaff staff = new InMemoryStaff();
    private final Keys phrases = new Keys();

    private final StaffId bruno = Await.value(staff.add("bruno", Role.OPERATOR, new PasswordHash("x"), false))
            .orElseThrow()
            .id();

    @BeforeEach
    void signIn() {
        Await.value(staff.begin("key", bruno, Duration.ofHours(2)));
    }

    @Test
    void aHeadWhoHasLeftTheDeskGetsNothing() {
        choose(Aftermath.HEAD);
        long id = late("1");
        Await.value(staff.end("key"));
        Await.value(watch(true).look(counter.now()));
        assertEquals(List.of("person-leaves {}"), said());
        assertEquals(Ticket.State.WAITING, state(id));
    }

    @Test
    void theHeadsNameIsShownWhereNamesAre() {
        choose(Aftermath.HEAD);
        late("1");
        Await.value(watch(true).look(counter.now()));
        assertEquals(List.of("person-passes {name=bruno}"), said());
    }

    @Test
    void elsewhereNobodyIsNamed() {
        choose(Aftermath.HEAD);
        late("1");
        Await.value(watch(false).look(counter.now()));
        assertEquals(List.of("person-passes {name=}"), said());
    }

    @Test
    void whatGoesBackIsToldUnlessTheBotSpeaksAlready() {
        choose(Aftermath.BACK);
        late("1");
        long silent = late("2");
        Await.value(counter.tickets().letBotSpeak(silent, Duration.ZERO, List.of()));
        counter.letPass(Duration.ofMinutes(31));
        Await.value(watch(true).look(counter.now()));
        assertEquals(List.of("person-leaves {}"), said());
        assertEquals(Ticket.State.WAITING, state(silent));
    }

    @Test
    void oneThatCannotBeToldKeepsNoOtherWaiting() {
        choose(Aftermath.BACK);
        long broken = late("1");
        long other = late("2");
        phrases.failures.add(PhraseKey.PERSON_LEAVES);
        assertTrue(watch(true).look(counter.now()).failed());
        assertEquals(Ticket.State.HELD, state(broken));
        assertEquals(Ticket.State.WAITING, state(other));
    }

    @Test
    void whereNothingIsChosenNothingMoves() {
        long id = late("1");
        Await.value(watch(true).look(counter.now()));
        assertEquals(Ticket.State.HELD, state(id));
    }

    private void choose(Aftermath what) {
        Await.value(escalations.choose(WATER, Optional.of(bruno), Optional.of(what)));
    }

    private Ticket.State state(long id) {
        return Await.value(counter.tickets().find(id)).orElseThrow().state();
    }

    private EscalationWatch watch(boolean namesShown) {
        return new EscalationWatch(
                new EscalationWatch.Sources(escalations, promises, counter.tickets(), staff, staff),
                new Notices(counter.conversations(), phrases),
                new Patience(EscalationWatchTest::hours, Duration.ofMinutes(30)),
                namesShown);
    }

    /** A ticket that Anna has, and whose promise was missed half an hour ago. */
    private long late(String address) {
        NewTicket wanted = new NewTicket(new Words("Quando?"), NewTicket.Reason.ASKED, Optional.of(WATER));
        CounterSamples.talk(
                counter.inbox(),
                counter.conversations(),
                heard("m" + address, citizen(address), "Quando?"),
                Optional.of(wanted));
        long id = counter.keptTickets().keySet().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        Await.value(counter.tickets().claim(id, ANNA, List.of()));
        Await.value(promises.missed(
                new Promise(id, Promise.Target.FIRST_ANSWER, Optional.of(WATER), counter.now(), counter.now()),
                Optional.empty()));
        counter.letPass(Duration.ofMinutes(30));
        return id;
    }

    private List<String> said() {
        return CounterSamples.takeParcels(counter.outbox()).stream()
                .map(parcel -> parcel.message().text().value())
                .toList();
    }

    private static OpeningHours hours() {
        Week week = new Week(Stream.of(DayOfWeek.values())
                .collect(Collectors.toMap(
                        day -> day, day -> List.of(new Stretch(LocalTime.of(0, 0), LocalTime.of(23, 0))))));
        Timetable timetable = new Timetable(ZoneId.of("UTC"), week, List.of(), day -> false);
        return new OpeningHours(
                Optional.of(new OfficeHours(timetable, Duration.ofHours(1), Duration.ofHours(2))), Map.of());
    }

    /** Phrases that show their key and what stands in them; each of some fails once. */
    private static final class Keys implements Phrases {
        private final Set<PhraseKey> failures = new HashSet<>();

        @Override
        public Language spoken(PhraseKey key, Language wanted) {
            return wanted;
        }

        @Override
        public Markdown say(PhraseKey key, Language language, Map<String, Object> values) {
            if (failures.remove(key)) {
                throw new IllegalStateException("no such words");
            }
            return new Markdown(key.key() + " " + values);
        }

        @Override
        public String label(PhraseKey key, Language language) {
            return key.key();
        }
    }
}

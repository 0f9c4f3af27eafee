package it.sportello.core.staffgroup;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import it.sportello.core.audit.Deed;
import it.sportello.core.care.Clerk;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.hands.InMemoryNotes;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.StaffOrder;
import it.sportello.core.message.Words;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import it.sportello.core.staff.InMemoryStaff;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.TelegramUser;
import it.sportello.core.staffgroup.StaffAnswer.Kind;
import it.sportello.core.ticket.InMemoryProposals;
import it.sportello.core.ticket.Notices;
import it.sportello.core.ticket.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What colleagues' words in the group do, and what they may not. */
class StaffGroupTest {
    private static final OfficeId SCHOOL = new OfficeId("scuola");
    private static final long TOPIC = 7;
    private static final long ANNAS = 100;
    private static final long BRUNOS = 200;

    private final InMemoryCounter counter = new InMemoryCounter();
    private final InMemoryStaff staff = new InMemoryStaff();
    private final InMemoryProposals proposals = new InMemoryProposals(counter);
    private final InMemoryNotes notes = new InMemoryNotes(counter);
    private final List<Deed> deeds = new ArrayList<>();
    private final StaffGroup group = new StaffGroup(
            new StaffGroup.Topics(counter.staffTopics(), counter.transcripts()),
            new StaffGroup.People(staff, notes, this::noted),
            counter.tickets(),
            new Clerk(counter.tickets(), proposals, new Notices(counter.conversations(), new Keys()), true),
            counter::now);
    private final StaffMember anna = member("Anna", Roles.everywhere(Role.OPERATOR), ANNAS);
    private final StaffMember bruno = member("Bruno", Roles.everywhere(Role.OPERATOR), BRUNOS);
    private final long ticket = opened();

    @Test
    void aColleaguesWordsReachTheCitizenAndTakeTheTicket() {
        assertEquals(Optional.of(new StaffAnswer(Kind.SENT, "Alle 9.")), says(ANNAS, "Alle 9."));
        assertEquals(List.of("person-says {name=Anna, text=Alle 9.}"), said());
        assertEquals(Optional.of(anna.id()), ticket().holder());
        assertEquals(
                List.of(new Deed(Optional.of(anna.id()), "tickets.reply", Long.toString(ticket), "telegram")), deeds);
    }

    @Test
    void aStrangersWordsReachNobodyAndHeIsToldOnce() {
        assertEquals(Optional.of(new StaffAnswer(Kind.STRANGER, "999")), says(999, "Ciao!"));
        assertEquals(Optional.empty(), says(999, "Pronto?"));
        assertEquals(Optional.empty(), says(998, "/chiudi"));
        assertEquals(List.of(), said());
        assertEquals(Ticket.State.WAITING, ticket().state());
        assertEquals(List.of(), deeds);
    }

    @Test
    void whoIsLockedOutIsAStranger() {
        Await.value(staff.lock(anna.id()));
        assertEquals(Kind.STRANGER, says(ANNAS, "Alle 9.").orElseThrow().kind());
        assertEquals(List.of(), said());
    }

    @Test
    void whoDoesNotAnswerForTheOfficeIsRefused() {
        Await.value(staff.grant(anna.id(), Roles.in(List.of(new OfficeId("acqua")), Role.OPERATOR)));
        assertEquals(Optional.of(new StaffAnswer(Kind.NOT_ALLOWED, "Anna")), says(ANNAS, "Alle 9."));
        assertEquals(List.of(), said());
    }

    @Test
    void aTicketIsOneColleagues() {
        assertEquals(Optional.empty(), says(BRUNOS, "/prendi"));
        assertEquals(Optional.of(new StaffAnswer(Kind.HELD_BY_ANOTHER, "Bruno")), says(ANNAS, "Alle 9."));
        assertEquals(Optional.of(new StaffAnswer(Kind.HELD_BY_ANOTHER, "Bruno")), says(ANNAS, "/chiudi"));
        assertEquals(List.of("person-takes {name=Bruno}"), said());
    }

    @Test
    void aTicketGoesBackAndIsClosed() {
        says(ANNAS, "/prendi");
        assertEquals(Optional.empty(), says(ANNAS, "/bot"));
        assertEquals(Ticket.State.WAITING, ticket().state());
        assertEquals(Optional.of(new StaffAnswer(Kind.SENT, "Arrivederci.")), says(ANNAS, "/chiudi Arrivederci."));
        assertEquals(Ticket.State.CLOSED, ticket().state());
        assertEquals(Optional.of(StaffAnswer.of(Kind.NOT_OPEN)), says(ANNAS, "Ancora una cosa"));
        assertEquals(Optional.of(StaffAnswer.of(Kind.NOT_OPEN)), says(ANNAS, "/prendi"));
    }

    @Test
    void whoClosesTheTopicByHandClosesTheTicket() {
        assertEquals(Optional.empty(), does(ANNAS, StaffOrder.of(StaffOrder.Kind.TOPIC_CLOSED), 1));
        assertEquals(Ticket.State.CLOSED, ticket().state());
        assertEquals(
                true,
                Await.value(counter.staffTopics().take(Duration.ofMinutes(5))).isEmpty());
    }

    @Test
    void aReplyThatASecondPersonReadsWaitsForHim() {
        Await.value(proposals.setCareful(SCHOOL, true));
        assertEquals(Optional.of(new StaffAnswer(Kind.PROPOSED, "Anna")), says(ANNAS, "Alle 9."));
        assertEquals(List.of(), said());
        assertEquals(
                "Alle 9.",
                Await.value(proposals.of(ticket)).orElseThrow().text().value());
    }

    @Test
    void aNoteStaysInTheHouse() {
        assertEquals(Optional.empty(), says(ANNAS, "// chiedo a Bruno"));
        assertEquals(List.of(), said());
        assertEquals(
                List.of(new Words("chiedo a Bruno")),
                Await.value(notes.of(ticket)).stream().map(note -> note.text()).toList());
    }

    @Test
    void whatIsNoOrderAndNoReplyReachesNobody() {
        assertEquals(Kind.UNKNOWN, says(ANNAS, "/chiudere").orElseThrow().kind());
        assertEquals(Kind.UNREADABLE, says(ANNAS, " ").orElseThrow().kind());
        assertEquals(
                Kind.TOO_LONG,
                says(ANNAS, "x".repeat(Clerk.LONGEST_REPLY + 1)).orElseThrow().kind());
        assertEquals(List.of(), said());
    }

    @Test
    void whatWasSaidBeforeACrashIsNotSaidAgain() {
        says(ANNAS, "Alle 9.");
        assertEquals(Optional.empty(), does(ANNAS, StaffOrder.written("Alle 9."), 2));
        assertEquals(1, said().size());
    }

    @Test
    void aTopicThatIsNobodysIsLeftAlone() {
        StaffWord word = new StaffWord(1, 99, ANNAS, StaffOrder.written("Alle 9."), counter.now(), 1);
        assertEquals(Optional.empty(), Await.value(group.attend(word)));
        assertEquals(List.of(), said());
    }

    private Optional<StaffAnswer> says(long sender, String text) {
        return does(sender, StaffOrder.written(text), 1);
    }

    private Optional<StaffAnswer> does(long sender, StaffOrder order, int attempt) {
        return Await.value(group.attend(new StaffWord(1, TOPIC, sender, order, counter.now(), attempt)));
    }

    private Future<Void> noted(Deed deed) {
        deeds.add(deed);
        return Future.succeededFuture();
    }

    private StaffMember member(String name, Roles roles, long number) {
        StaffMember added = Await.value(staff.add(name, roles, new PasswordHash("x"), false))
                .orElseThrow();
        Await.value(staff.keepTelegram(added.id(), Optional.of(new TelegramUser(number))));
        return added;
    }

    /** A ticket of the school's, with a topic. */
    private long opened() {
        NewTicket wanted = new NewTicket(new Words("quando?"), NewTicket.Reason.ASKED, Optional.of(SCHOOL));
        CounterSamples.talk(
                counter.inbox(), counter.conversations(), heard("1", citizen("1"), "quando?"), Optional.of(wanted));
        StaffTopic topic =
                Await.value(counter.staffTopics().take(Duration.ofMinutes(1))).orElseThrow();
        Await.value(counter.staffTopics().made(topic.id(), TOPIC));
        return topic.ticket().orElseThrow();
    }

    private Ticket ticket() {
        return Await.value(counter.tickets().find(ticket)).orElseThrow();
    }

    private List<String> said() {
        return Await.value(counter.transcripts().last(citizen("1"), 100)).stream()
                .flatMap(line -> line.fold(
                        heard -> Optional.<String>empty().stream(),
                        said -> Optional.of(said.message().text().value()).stream()))
                .toList();
    }

    /** Phrases that show their key and what they are given. */
    private static final class Keys implements Phrases {
        @Override
        public Language spoken(PhraseKey key, Language wanted) {
            return wanted;
        }

        @Override
        public Markdown say(PhraseKey key, Language language, Map<String, Object> values) {
            return new Markdown(key.key() + " " + new TreeMap<>(values));
        }

        @Override
        public String label(PhraseKey key, Language language) {
            return key.key();
        }
    }
}

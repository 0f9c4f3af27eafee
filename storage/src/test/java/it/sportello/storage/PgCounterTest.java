package it.sportello.storage;

import it.sportello.core.care.Conducts;
import it.sportello.core.care.Proposals;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.ConversationsContract;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.InboxContract;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.OutboxContract;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.crowd.CrowdContract;
import it.sportello.core.crowd.GroupReplies;
import it.sportello.core.crowd.OpenQuestions;
import it.sportello.core.deadline.Escalations;
import it.sportello.core.deadline.EscalationsContract;
import it.sportello.core.deadline.Promises;
import it.sportello.core.deadline.PromisesContract;
import it.sportello.core.hands.HandsContract;
import it.sportello.core.hands.Labels;
import it.sportello.core.hands.Notes;
import it.sportello.core.hands.ReadyReplies;
import it.sportello.core.hands.TicketSearch;
import it.sportello.core.inquiry.Inquiries;
import it.sportello.core.inquiry.InquiriesContract;
import it.sportello.core.learning.Suggestions;
import it.sportello.core.learning.SuggestionsContract;
import it.sportello.core.letter.Letters;
import it.sportello.core.letter.LettersContract;
import it.sportello.core.remark.Contacts;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staffgroup.StaffGroupContract;
import it.sportello.core.staffgroup.StaffTopics;
import it.sportello.core.staffgroup.StaffWords;
import it.sportello.core.ticket.CareContract;
import it.sportello.core.ticket.HandOverContract;
import it.sportello.core.ticket.Opinions;
import it.sportello.core.ticket.PairingContract;
import it.sportello.core.ticket.Readers;
import it.sportello.core.ticket.RemarksContract;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.TicketsContract;
import it.sportello.core.ticket.UnsentReplies;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The counter's ports on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgCounterTest
        implements InboxContract,
                ConversationsContract,
                OutboxContract,
                TicketsContract,
                HandOverContract,
                HandsContract,
                InquiriesContract,
                CareContract,
                PairingContract,
                LettersContract,
                PromisesContract,
                EscalationsContract,
                SuggestionsContract,
                CrowdContract,
                StaffGroupContract,
                RemarksContract {
    private final TestStorage storage;

    PgCounterTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Inbox inbox() {
        return storage.ports().inbox();
    }

    @Override
    public Conversations conversations() {
        return storage.ports().conversations();
    }

    @Override
    public Outbox outbox() {
        return storage.ports().outbox();
    }

    @Override
    public Transcripts transcripts() {
        return storage.ports().transcripts();
    }

    @Override
    public StaffTopics staffTopics() {
        return storage.ports().staffTopics(GROUP);
    }

    @Override
    public StaffWords staffWords() {
        return storage.ports().staffWords(GROUP);
    }

    @Override
    public void forget(long ticket) {
        Await.value(storage.ports().erasures().ofTicket(ticket));
    }

    @Override
    public Tickets tickets() {
        return storage.ports().tickets();
    }

    @Override
    public UnsentReplies unsentReplies() {
        return storage.ports().unsentReplies();
    }

    @Override
    public Readers readers() {
        return storage.ports().readers();
    }

    @Override
    public Inquiries inquiries() {
        return storage.ports().inquiries();
    }

    @Override
    public Opinions opinions() {
        return storage.ports().opinions();
    }

    @Override
    public Contacts contacts() {
        return storage.ports().contacts();
    }

    @Override
    public Letters letters() {
        return storage.ports().letters();
    }

    @Override
    public Promises promises() {
        return storage.ports().promises();
    }

    @Override
    public Escalations escalations() {
        return storage.ports().escalations();
    }

    @Override
    public Suggestions suggestions() {
        return storage.ports().suggestions();
    }

    @Override
    public ReadyReplies readyReplies() {
        return storage.ports().readyReplies();
    }

    @Override
    public Labels labels() {
        return storage.ports().labels();
    }

    @Override
    public Notes notes() {
        return storage.ports().notes();
    }

    @Override
    public Proposals proposals() {
        return storage.ports().proposals();
    }

    @Override
    public Conducts conducts() {
        return storage.ports().conducts();
    }

    @Override
    public TicketSearch search() {
        return storage.ports().ticketSearch();
    }

    @Override
    public OpenQuestions openQuestions() {
        return storage.ports().openQuestions();
    }

    @Override
    public GroupReplies groupReplies() {
        return storage.ports().groupReplies();
    }

    @Override
    public StaffId anna() {
        return storage.staff("anna");
    }

    @Override
    public StaffId bruno() {
        return storage.staff("bruno");
    }

    @Override
    public void letPass(Duration time) {
        storage.letPass(time);
    }
}

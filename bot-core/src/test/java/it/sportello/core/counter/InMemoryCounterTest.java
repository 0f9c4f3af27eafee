package it.sportello.core.counter;

import it.sportello.core.care.Conducts;
import it.sportello.core.care.Proposals;
import it.sportello.core.crowd.CrowdContract;
import it.sportello.core.crowd.GroupReplies;
import it.sportello.core.crowd.InMemoryGroupReplies;
import it.sportello.core.crowd.OpenQuestions;
import it.sportello.core.deadline.Escalations;
import it.sportello.core.deadline.EscalationsContract;
import it.sportello.core.deadline.InMemoryEscalations;
import it.sportello.core.deadline.InMemoryPromises;
import it.sportello.core.deadline.Promises;
import it.sportello.core.deadline.PromisesContract;
import it.sportello.core.hands.HandsContract;
import it.sportello.core.hands.InMemoryLabels;
import it.sportello.core.hands.InMemoryNotes;
import it.sportello.core.hands.InMemoryReadyReplies;
import it.sportello.core.hands.InMemoryTicketSearch;
import it.sportello.core.hands.Labels;
import it.sportello.core.hands.Notes;
import it.sportello.core.hands.ReadyReplies;
import it.sportello.core.hands.TicketSearch;
import it.sportello.core.inquiry.InMemoryInquiries;
import it.sportello.core.inquiry.Inquiries;
import it.sportello.core.inquiry.InquiriesContract;
import it.sportello.core.learning.Suggestions;
import it.sportello.core.learning.SuggestionsContract;
import it.sportello.core.letter.InMemoryLetters;
import it.sportello.core.letter.Letters;
import it.sportello.core.letter.LettersContract;
import it.sportello.core.remark.Contacts;
import it.sportello.core.staff.InMemoryStaff;
import it.sportello.core.staff.StaffContract;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.staff.StaffSessions;
import it.sportello.core.staffgroup.StaffGroupContract;
import it.sportello.core.staffgroup.StaffTopics;
import it.sportello.core.staffgroup.StaffWords;
import it.sportello.core.ticket.CareContract;
import it.sportello.core.ticket.HandOverContract;
import it.sportello.core.ticket.InMemoryConducts;
import it.sportello.core.ticket.InMemoryProposals;
import it.sportello.core.ticket.InMemoryReaders;
import it.sportello.core.ticket.InMemoryUnsentReplies;
import it.sportello.core.ticket.Opinions;
import it.sportello.core.ticket.PairingContract;
import it.sportello.core.ticket.Readers;
import it.sportello.core.ticket.RemarksContract;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.TicketsContract;
import it.sportello.core.ticket.UnsentReplies;
import java.time.Duration;
import org.junit.jupiter.api.Nested;

/** The twins in memory keep the ports' promises. */
class InMemoryCounterTest {

    /** The counter's own ports. */
    @Nested
    class Counter
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
        private final InMemoryCounter counter = new InMemoryCounter();

        @Override
        public Inbox inbox() {
            return counter.inbox();
        }

        @Override
        public Conversations conversations() {
            return counter.conversations();
        }

        @Override
        public Outbox outbox() {
            return counter.outbox();
        }

        @Override
        public Transcripts transcripts() {
            return counter.transcripts();
        }

        @Override
        public StaffTopics staffTopics() {
            return counter.staffTopics();
        }

        @Override
        public StaffWords staffWords() {
            return counter.staffWords();
        }

        @Override
        public void forget(long ticket) {
            Await.value(new InMemoryErasures(counter).ofTicket(ticket));
        }

        @Override
        public Tickets tickets() {
            return counter.tickets();
        }

        private final GroupReplies groupReplies = new InMemoryGroupReplies(counter);

        @Override
        public OpenQuestions openQuestions() {
            return counter.openQuestions();
        }

        @Override
        public GroupReplies groupReplies() {
            return groupReplies;
        }

        private final Readers readers = new InMemoryReaders(counter);

        @Override
        public UnsentReplies unsentReplies() {
            return new InMemoryUnsentReplies(counter);
        }

        @Override
        public Readers readers() {
            return readers;
        }

        private final Inquiries inquiries = new InMemoryInquiries(counter);

        @Override
        public Inquiries inquiries() {
            return inquiries;
        }

        private final Letters letters = new InMemoryLetters(counter);
        private final InMemoryPromises promises = new InMemoryPromises(counter);

        private final Escalations escalations = new InMemoryEscalations(counter, promises);

        @Override
        public Escalations escalations() {
            return escalations;
        }

        @Override
        public Letters letters() {
            return letters;
        }

        @Override
        public Promises promises() {
            return promises;
        }

        @Override
        public Opinions opinions() {
            return counter.opinions();
        }

        @Override
        public Contacts contacts() {
            return counter.contacts();
        }

        @Override
        public Suggestions suggestions() {
            return counter.suggestions();
        }

        private final ReadyReplies ready = new InMemoryReadyReplies();
        private final InMemoryLabels labels = new InMemoryLabels(counter);
        private final Notes notes = new InMemoryNotes(counter);

        @Override
        public ReadyReplies readyReplies() {
            return ready;
        }

        @Override
        public Labels labels() {
            return labels;
        }

        @Override
        public Notes notes() {
            return notes;
        }

        @Override
        public Proposals proposals() {
            return new InMemoryProposals(counter);
        }

        private final Conducts conducts = new InMemoryConducts(counter);

        @Override
        public Conducts conducts() {
            return conducts;
        }

        @Override
        public TicketSearch search() {
            return new InMemoryTicketSearch(counter, labels, notes);
        }

        @Override
        public StaffId anna() {
            return new StaffId(1);
        }

        @Override
        public StaffId bruno() {
            return new StaffId(2);
        }

        @Override
        public void letPass(Duration time) {
            counter.letPass(time);
        }
    }

    /** Accounts and sessions. */
    @Nested
    class Staff implements StaffContract {
        private final InMemoryStaff staff = new InMemoryStaff();

        @Override
        public StaffMembers members() {
            return staff;
        }

        @Override
        public StaffSessions sessions() {
            return staff;
        }

        @Override
        public void letPass(Duration time) {
            staff.letPass(time);
        }
    }
}

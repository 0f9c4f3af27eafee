package it.sportello.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import it.sportello.core.announcement.Announcements;
import it.sportello.core.attachment.KeptFiles;
import it.sportello.core.audit.AuditTrail;
import it.sportello.core.care.Conducts;
import it.sportello.core.care.Proposals;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.Erasures;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.crowd.Births;
import it.sportello.core.crowd.GroupReplies;
import it.sportello.core.crowd.OpenQuestions;
import it.sportello.core.crowd.Rushes;
import it.sportello.core.deadline.Escalations;
import it.sportello.core.deadline.Promises;
import it.sportello.core.hands.Labels;
import it.sportello.core.hands.Notes;
import it.sportello.core.hands.ReadyReplies;
import it.sportello.core.hands.TicketSearch;
import it.sportello.core.house.KeptDetails;
import it.sportello.core.house.KeptHours;
import it.sportello.core.inquiry.Inquiries;
import it.sportello.core.learning.Suggestions;
import it.sportello.core.letter.Digests;
import it.sportello.core.letter.Letters;
import it.sportello.core.pace.Allowances;
import it.sportello.core.remark.Contacts;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.staff.StaffSessions;
import it.sportello.core.staffgroup.StaffTopics;
import it.sportello.core.staffgroup.StaffWords;
import it.sportello.core.ticket.Invitations;
import it.sportello.core.ticket.Opinions;
import it.sportello.core.ticket.Readers;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.UnsentReplies;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.article.Onlookers;
import it.sportello.knowledge.catalogue.Catalogue;
import it.sportello.knowledge.examination.Runs;
import it.sportello.knowledge.exchange.imports.Imports;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.freshness.Reminders;
import it.sportello.knowledge.gold.GoldQuestions;
import it.sportello.knowledge.gold.RecentQuestions;
import it.sportello.knowledge.history.Chronicle;
import it.sportello.knowledge.opening.Openings;
import it.sportello.knowledge.publishing.Publications;
import it.sportello.knowledge.release.Releases;
import it.sportello.knowledge.review.Reviews;
import it.sportello.storage.announcement.PgAnnouncements;
import it.sportello.storage.attachment.PgKeptFiles;
import it.sportello.storage.audit.PgAuditTrail;
import it.sportello.storage.catalogue.PgCatalogue;
import it.sportello.storage.counter.PgConducts;
import it.sportello.storage.counter.PgContacts;
import it.sportello.storage.counter.PgConversations;
import it.sportello.storage.counter.PgErasures;
import it.sportello.storage.counter.PgEscalations;
import it.sportello.storage.counter.PgGroupReplies;
import it.sportello.storage.counter.PgInquiries;
import it.sportello.storage.counter.PgInvitations;
import it.sportello.storage.counter.PgOpenQuestions;
import it.sportello.storage.counter.PgOpinions;
import it.sportello.storage.counter.PgOutbox;
import it.sportello.storage.counter.PgProposals;
import it.sportello.storage.counter.PgReaders;
import it.sportello.storage.counter.PgTickets;
import it.sportello.storage.counter.PgTranscripts;
import it.sportello.storage.counter.PgUnsentReplies;
import it.sportello.storage.crowd.PgBirths;
import it.sportello.storage.crowd.PgRushes;
import it.sportello.storage.deadline.PgPromises;
import it.sportello.storage.freshness.PgReminders;
import it.sportello.storage.gold.PgGoldQuestions;
import it.sportello.storage.gold.PgRecentQuestions;
import it.sportello.storage.gold.PgRuns;
import it.sportello.storage.hands.PgLabels;
import it.sportello.storage.hands.PgNotes;
import it.sportello.storage.hands.PgReadyReplies;
import it.sportello.storage.hands.PgTicketSearch;
import it.sportello.storage.history.PgChronicle;
import it.sportello.storage.house.PgKeptDetails;
import it.sportello.storage.house.PgKeptHours;
import it.sportello.storage.inbox.PgInbox;
import it.sportello.storage.knowledge.PgArticles;
import it.sportello.storage.knowledge.PgFacts;
import it.sportello.storage.knowledge.PgImports;
import it.sportello.storage.knowledge.PgOffices;
import it.sportello.storage.knowledge.PgPublications;
import it.sportello.storage.knowledge.PgReleases;
import it.sportello.storage.learning.PgSuggestions;
import it.sportello.storage.letter.PgDigests;
import it.sportello.storage.letter.PgLetters;
import it.sportello.storage.opening.PgOpenings;
import it.sportello.storage.pace.PgAllowances;
import it.sportello.storage.review.PgOnlookers;
import it.sportello.storage.review.PgReviews;
import it.sportello.storage.staff.PgDuty;
import it.sportello.storage.staff.PgStaffMembers;
import it.sportello.storage.staff.PgStaffSessions;
import it.sportello.storage.staffgroup.PgStaffTopics;
import it.sportello.storage.staffgroup.PgStaffWords;
import java.time.Duration;

/** Every port on a node's connections. */
public final class Storage {
    private static final long NOBODY = 0;

    private final Pool pool;
    private final Pool messages;
    private final long node;

    /** For those who take no work. */
    public Storage(Pool pool) {
        this(new Connections(pool, pool), NOBODY);
    }

    /** For the node of that number, under which is noted what it takes. */
    public Storage(Connections connections, long node) {
        this.pool = connections.pages();
        this.messages = connections.messages();
        this.node = node;
    }

    /** Fails where the database is out of reach. */
    public Future<Void> reach() {
        return pool.query("SELECT 1").execute().mapEmpty();
    }

    public Inbox inbox() {
        return new PgInbox(messages, node);
    }

    public Conversations conversations() {
        return new PgConversations(messages);
    }

    public Outbox outbox() {
        return new PgOutbox(messages, node);
    }

    public Allowances allowances() {
        return new PgAllowances(messages);
    }

    public Transcripts transcripts() {
        return new PgTranscripts(pool);
    }

    public Tickets tickets() {
        return new PgTickets(pool);
    }

    public Invitations invitations() {
        return new PgInvitations(pool);
    }

    public KeptHours keptHours() {
        return new PgKeptHours(pool);
    }

    public KeptDetails keptDetails() {
        return new PgKeptDetails(pool);
    }

    public Announcements announcements() {
        return new PgAnnouncements(pool);
    }

    public OpenQuestions openQuestions() {
        return new PgOpenQuestions(pool);
    }

    public GroupReplies groupReplies() {
        return new PgGroupReplies(pool);
    }

    public Births births() {
        return new PgBirths(pool);
    }

    public Rushes rushes() {
        return new PgRushes(pool);
    }

    public Opinions opinions() {
        return new PgOpinions(pool);
    }

    public Contacts contacts() {
        return new PgContacts(pool);
    }

    public UnsentReplies unsentReplies() {
        return new PgUnsentReplies(pool);
    }

    public Readers readers() {
        return new PgReaders(pool);
    }

    public Conducts conducts() {
        return new PgConducts(pool);
    }

    public Proposals proposals() {
        return new PgProposals(pool);
    }

    public ReadyReplies readyReplies() {
        return new PgReadyReplies(pool);
    }

    public KeptFiles keptFiles() {
        return new PgKeptFiles(pool);
    }

    public Labels labels() {
        return new PgLabels(pool);
    }

    public Notes notes() {
        return new PgNotes(pool);
    }

    public TicketSearch ticketSearch() {
        return new PgTicketSearch(pool);
    }

    public Letters letters() {
        return new PgLetters(pool);
    }

    public Digests digests() {
        return new PgDigests(pool);
    }

    public Promises promises() {
        return new PgPromises(pool);
    }

    public Escalations escalations() {
        return new PgEscalations(pool);
    }

    public Inquiries inquiries() {
        return new PgInquiries(pool);
    }

    /** @param group the platform's name for the staff's group */
    public StaffTopics staffTopics(String group) {
        return new PgStaffTopics(pool, group);
    }

    /** @param group the platform's name for the staff's group */
    public StaffWords staffWords(String group) {
        return new PgStaffWords(pool, group);
    }

    public StaffMembers staffMembers() {
        return new PgStaffMembers(pool);
    }

    public StaffSessions staffSessions() {
        return new PgStaffSessions(pool);
    }

    public Erasures erasures() {
        return new PgErasures(pool);
    }

    public AuditTrail auditTrail() {
        return new PgAuditTrail(pool);
    }

    /** @param unused after so long without a request a session of the staff ends */
    public PgDuty duty(Duration unused) {
        return new PgDuty(pool, unused);
    }

    public Articles articles() {
        return new PgArticles(pool);
    }

    public Reminders reminders() {
        return new PgReminders(pool);
    }

    public Openings openings() {
        return new PgOpenings(pool);
    }

    public Facts facts() {
        return new PgFacts(pool);
    }

    public Offices offices() {
        return new PgOffices(pool);
    }

    public Suggestions suggestions() {
        return new PgSuggestions(pool);
    }

    public Leases leases() {
        return new Leases(pool);
    }

    public Queues queues() {
        return new Queues(pool);
    }

    public Housekeeping housekeeping() {
        return new Housekeeping(pool);
    }

    public Releases releases() {
        return new PgReleases(pool);
    }

    public Catalogue catalogue() {
        return new PgCatalogue(pool);
    }

    public Onlookers onlookers() {
        return new PgOnlookers(pool);
    }

    public Reviews reviews() {
        return new PgReviews(pool);
    }

    public Chronicle chronicle() {
        return new PgChronicle(pool);
    }

    public Imports imports() {
        return new PgImports(pool);
    }

    public Publications publications() {
        return new PgPublications(pool);
    }

    public GoldQuestions goldQuestions() {
        return new PgGoldQuestions(pool);
    }

    public RecentQuestions recentQuestions() {
        return new PgRecentQuestions(pool);
    }

    public Runs runs() {
        return new PgRuns(pool);
    }
}

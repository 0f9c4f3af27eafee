package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.crowd.InMemoryOpenQuestions;
import it.sportello.core.crowd.OpenQuestions;
import it.sportello.core.crowd.Tie;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.learning.InMemorySuggestions;
import it.sportello.core.learning.Lesson;
import it.sportello.core.learning.Suggestions;
import it.sportello.core.learning.Taught;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Content;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.core.message.Words;
import it.sportello.core.remark.Contact;
import it.sportello.core.remark.InMemoryContacts;
import it.sportello.core.remark.Remark;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staffgroup.InMemoryStaffTopics;
import it.sportello.core.staffgroup.InMemoryStaffWords;
import it.sportello.core.ticket.InMemoryOpinions;
import it.sportello.core.ticket.InMemoryTickets;
import it.sportello.core.ticket.Invitations;
import it.sportello.core.ticket.Journal;
import it.sportello.core.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Everything that the counter's ports keep, in memory: the twins of one counter share one of these. */
public final class InMemoryCounter {
    private static final Instant BEGINNING = Instant.parse("2026-11-23T08:00:00Z");

    /** A message that was heard. */
    static final class HeardEntry {
        final long id;
        final IncomingMessage message;
        final Instant at;
        ConversationKey key;
        boolean done;
        boolean held;
        int attempts;
        Instant notBefore = Instant.MIN;
        Instant leasedUntil = Instant.MIN;

        HeardEntry(long id, IncomingMessage message, Instant at) {
            this.id = id;
            this.message = message;
            this.key = message.from();
            this.at = at;
        }

        HeardEntry masked(Contact contact) {
            Content masked = message.content() instanceof Content.Text text
                    ? new Content.Text(new Words(text.words().value().replace(contact.written(), Contact.MASK)))
                    : message.content();
            HeardEntry entry = new HeardEntry(
                    id,
                    new IncomingMessage(
                            message.ref(),
                            message.from(),
                            masked,
                            message.hint(),
                            message.sentAt(),
                            message.corrects()),
                    at);
            entry.key = key;
            entry.done = done;
            return entry;
        }
    }

    /** A message that is said. */
    static final class SaidEntry {
        OutgoingMessage message;
        final Instant at;
        final Optional<Long> ticket;
        final List<MessageRef> names = new ArrayList<>();
        boolean settled;
        boolean leased;
        int attempts;
        int callsDone;
        int unknownOutcomes;
        Optional<Instant> invited = Optional.empty();
        Instant notBefore = Instant.MIN;
        Instant leasedUntil = Instant.MIN;
        DeliveryStatus status = DeliveryStatus.SENT;
        Optional<String> trouble = Optional.empty();
        /** What tells the citizen who has the word: nothing follows from it when it does not arrive. */
        boolean notice;

        SaidEntry(OutgoingMessage message, Instant at, Optional<Long> ticket) {
            this.message = message;
            this.at = at;
            this.ticket = ticket;
        }
    }

    final Map<ConversationKey, Conversation> conversations = new HashMap<>();
    final Map<Long, HeardEntry> heard = new TreeMap<>();
    final Map<Long, Understanding> understood = new HashMap<>();
    final Map<Long, SaidEntry> said = new TreeMap<>();
    final Map<ConversationKey, Boolean> unreachable = new HashMap<>();
    private final Map<Long, Ticket> tickets = new TreeMap<>();
    private final Journal journal = new Journal();
    private final List<Taught> taught = new ArrayList<>();
    private final Set<Taught.Question> settled = new HashSet<>();
    private final Map<ConversationKey, LeftOpen> leftOpen = new HashMap<>();
    private final Map<Long, Tie> ties = new HashMap<>();
    private final List<ConversationKey> numbered = new ArrayList<>();
    private final InMemoryOpinions opinions = new InMemoryOpinions(this);
    private final InMemoryContacts contacts = new InMemoryContacts(this);
    private final InMemoryStaffWords staffWords = new InMemoryStaffWords(this);
    private final InMemoryStaffTopics staffTopics = new InMemoryStaffTopics(this, staffWords);
    private long lastId;
    private Instant now = BEGINNING;

    public Inbox inbox() {
        return new InMemoryInbox(this);
    }

    public Conversations conversations() {
        return new InMemoryConversations(this);
    }

    public Outbox outbox() {
        return new InMemoryOutbox(this);
    }

    public Transcripts transcripts() {
        return new InMemoryTranscripts(this);
    }

    public InMemoryTickets tickets() {
        return new InMemoryTickets(this);
    }

    public Invitations invitations() {
        return key -> {
            synchronized (this) {
                return Future.succeededFuture(said.values().stream()
                        .filter(entry -> entry.message.to().equals(key) && !entry.settled)
                        .filter(entry -> entry.notBefore.equals(Instant.MAX))
                        .flatMap(entry -> entry.invited.stream())
                        .findFirst());
            }
        };
    }

    /** Where people put the questions of tickets. */
    public Map<Long, Tie> ties() {
        return ties;
    }

    public OpenQuestions openQuestions() {
        return new InMemoryOpenQuestions(this);
    }

    /** The question that a conversation was left with, and when. */
    public record LeftOpen(Words words, Language language, Instant at) {}

    public Map<ConversationKey, LeftOpen> leftOpen() {
        return leftOpen;
    }

    void leaveOpen(ConversationKey key, Words words, Language language) {
        boolean same = Optional.ofNullable(leftOpen.get(key))
                .filter(before -> before.words().equals(words))
                .isPresent();
        if (!same) {
            leftOpen.put(key, new LeftOpen(words, language, now));
        }
    }

    /** The number by which a conversation is known. */
    public long number(ConversationKey key) {
        if (!numbered.contains(key)) {
            numbered.add(key);
        }
        return numbered.indexOf(key) + 1L;
    }

    public Optional<ConversationKey> numbered(long number) {
        return number >= 1 && number <= numbered.size()
                ? Optional.of(numbered.get((int) number - 1))
                : Optional.empty();
    }

    /** Opens a ticket with a question; gives its number. */
    public long openTicket(ConversationKey key, NewTicket wanted) {
        open(key, wanted);
        return lastId;
    }

    public Suggestions suggestions() {
        return new InMemorySuggestions(this);
    }

    /** What was taught, in the order in which it was. */
    public List<Taught> taught() {
        return taught;
    }

    /** The questions on which a person has decided. */
    public Set<Taught.Question> settled() {
        return settled;
    }

    public InMemoryStaffWords staffWords() {
        return staffWords;
    }

    public InMemoryStaffTopics staffTopics() {
        return staffTopics;
    }

    public InMemoryOpinions opinions() {
        return opinions;
    }

    public InMemoryContacts contacts() {
        return contacts;
    }

    void remark(ConversationKey key, List<Long> messages, Remark remark) {
        remark.fold(opinion -> opinions.keep(key.channel(), opinion), contact -> contacts.keep(key, contact, now));
        if (remark instanceof Contact contact) {
            messages.forEach(id -> heard.computeIfPresent(id, (same, entry) -> entry.masked(contact)));
        }
    }

    public void teach(ConversationKey by, Lesson lesson) {
        Taught once = new Taught(nextId(), by, lesson, now);
        if (lesson.kind() == Lesson.Kind.REJECTED || !settled.contains(once.question())) {
            taught.removeIf(earlier -> earlier.isSame(once));
            taught.add(once);
        }
    }

    public Map<Long, Ticket> keptTickets() {
        return tickets;
    }

    public Journal journal() {
        return journal;
    }

    public synchronized Instant now() {
        return now;
    }

    /** Lets time pass for everything that is kept. */
    public synchronized void letPass(Duration time) {
        now = now.plus(time);
    }

    long nextId() {
        lastId++;
        return lastId;
    }

    public Optional<Conversation> conversation(ConversationKey key) {
        return Optional.ofNullable(conversations.get(key));
    }

    /** Puts a conversation's next version in place of the one before. */
    public void keep(Conversation next) {
        conversations.put(next.key(), new Conversation(next.key(), next.version() + 1, next.state()));
    }

    public void say(ConversationKey to, Draft draft, Optional<Long> ticket) {
        long id = nextId();
        OutgoingMessage message = new OutgoingMessage(
                        id, to, draft.text(), draft.options(), draft.speaker(), Format.RICH)
                .attaching(draft.attachments());
        said.put(id, new SaidEntry(message, now, ticket));
    }

    /** Tells the citizen something that answers nothing. */
    public void tell(ConversationKey to, Draft draft) {
        say(to, draft, Optional.empty());
        said.get(lastId).notice = true;
    }

    public Optional<Instant> firstHeardAfter(ConversationKey key, Instant after) {
        return heard.values().stream()
                .filter(entry -> entry.key.equals(key) && entry.at.isAfter(after))
                .map(entry -> entry.at)
                .findFirst();
    }

    public Instant lastHeard(ConversationKey key, Instant otherwise) {
        return heard.values().stream()
                .filter(entry -> entry.key.equals(key))
                .map(entry -> entry.at)
                .reduce((first, second) -> second)
                .orElse(otherwise);
    }

    public long open(ConversationKey key, NewTicket wanted) {
        long id = nextId();
        tickets.put(
                id,
                new Ticket(
                        id,
                        key,
                        wanted.office(),
                        wanted.question(),
                        wanted.reason(),
                        Ticket.State.WAITING,
                        now,
                        now,
                        Optional.<StaffId>empty(),
                        false,
                        Optional.<Instant>empty(),
                        false,
                        Optional.<String>empty()));
        return id;
    }

    Optional<SaidEntry> named(ChannelName channel, MessageRef name) {
        return said.values().stream()
                .filter(entry -> entry.message.to().channel().equals(channel) && entry.names.contains(name))
                .findFirst();
    }

    /** A message did not arrive: the ticket whose reply it was waits again, or there is one with the question. */
    void failed(SaidEntry entry, String reason) {
        entry.trouble = Optional.of(reason);
        entry.settled |= entry.message.format() == Format.INVITATION;
        entry.status = DeliveryStatus.FAILED;
        entry.ticket.ifPresentOrElse(id -> tickets().troubled(id, reason), () -> undelivered(entry, reason));
    }

    private void undelivered(SaidEntry entry, String reason) {
        ConversationKey key = entry.message.to();
        boolean open = tickets.values().stream()
                .anyMatch(ticket -> ticket.conversation().equals(key) && ticket.state() != Ticket.State.CLOSED);
        if (!open && !entry.notice && !unreachable.containsKey(key)) {
            open(key, new NewTicket(question(entry), NewTicket.Reason.UNDELIVERED, Optional.empty()));
            tickets().troubled(lastId, reason);
        }
    }

    private Words question(SaidEntry answer) {
        return heard.values().stream()
                .filter(entry -> entry.key.equals(answer.message.to()) && entry.id < answer.message.id())
                .map(entry -> entry.message.content())
                .reduce((first, second) -> second)
                .map(content -> content.fold(
                        Content.Text::words,
                        Content.Choice::label,
                        Content.Command::argument,
                        Content.Unreadable::caption))
                .orElse(new Words(""));
    }
}

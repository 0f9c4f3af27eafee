package it.sportello.core.crowd;

import io.vertx.core.Future;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets.Afterwards;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers to many in memory. */
public final class InMemoryGroupReplies implements GroupReplies {
    private final InMemoryCounter counter;
    private final Map<Long, Kept> parts = new TreeMap<>();
    private long replies;

    /** A ticket, or what a conversation asked at a moment. */
    private record Meant(Optional<Long> ticket, Instant asked) {}

    private record Kept(
            long reply, GroupReply said, StaffId who, ConversationKey conversation, Meant meant, State state) {
        Kept in(State other) {
            return new Kept(reply, said, who, conversation, meant, other);
        }
    }

    public InMemoryGroupReplies(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<Long> begin(GroupReply reply, Instant seen, StaffId who) {
        synchronized (counter) {
            replies++;
            Map<ConversationKey, Meant> once = new LinkedHashMap<>();
            for (QuestionId id : reply.questions()) {
                conversation(id)
                        .ifPresent(key -> meant(id, key)
                                .filter(meant -> !meant.asked().isAfter(seen))
                                .ifPresent(meant -> once.merge(
                                        key, meant, (one, other) -> one.ticket().isPresent() ? one : other)));
            }
            once.forEach((key, meant) ->
                    parts.put(parts.size() + 1L, new Kept(replies, reply, who, key, meant, State.WAITING)));
            return Future.succeededFuture(replies);
        }
    }

    private Optional<Meant> meant(QuestionId id, ConversationKey key) {
        return id.kind() == QuestionId.Kind.TICKET
                ? Optional.of(new Meant(Optional.of(id.number()), Instant.MIN))
                : Optional.ofNullable(counter.leftOpen().get(key)).map(left -> new Meant(Optional.empty(), left.at()));
    }

    private Optional<ConversationKey> conversation(QuestionId id) {
        return id.kind() == QuestionId.Kind.TICKET
                ? Optional.ofNullable(counter.keptTickets().get(id.number())).map(Ticket::conversation)
                : counter.numbered(id.number());
    }

    @Override
    public Future<List<Part>> waiting(int limit) {
        synchronized (counter) {
            return Future.succeededFuture(parts.entrySet().stream()
                    .filter(part -> part.getValue().state() == State.WAITING)
                    .limit(limit)
                    .map(part -> part(part.getKey(), part.getValue()))
                    .toList());
        }
    }

    private Part part(long id, Kept kept) {
        Language language = counter.conversation(kept.conversation())
                .map(conversation -> conversation.state().language())
                .orElse(Language.ITALIAN);
        GroupReply said = new GroupReply(
                kept.said().texts(), kept.said().article(), kept.said().name(), List.of());
        return new Part(id, said, kept.conversation(), language, counter.lastHeard(kept.conversation(), Instant.MIN));
    }

    @Override
    public Future<Optional<State>> send(long part, List<Draft> words) {
        synchronized (counter) {
            Kept kept = Objects.requireNonNull(parts.get(part), "part");
            if (kept.state() != State.WAITING) {
                return Future.succeededFuture(Optional.empty());
            }
            Optional<Long> ticket = ticket(kept);
            State state = ticket.map(id -> reply(id, kept, words)).orElse(State.GONE);
            Meant meant = new Meant(ticket, kept.meant().asked());
            parts.put(part, new Kept(kept.reply(), kept.said(), kept.who(), kept.conversation(), meant, state));
            return Future.succeededFuture(Optional.of(state));
        }
    }

    private State reply(long ticket, Kept kept, List<Draft> words) {
        return switch (Await.value(counter.tickets().reply(ticket, kept.who(), words, Afterwards.CLOSE))) {
            case DONE -> State.SENT;
            case HELD_BY_ANOTHER -> State.HELD;
            case NOT_OPEN -> State.GONE;
            case NEEDS_APPROVAL -> State.CAREFUL;
        };
    }

    private Optional<Long> ticket(Kept kept) {
        return kept.meant()
                .ticket()
                .or(() -> Optional.ofNullable(counter.leftOpen().get(kept.conversation()))
                        .filter(left -> left.at().equals(kept.meant().asked()))
                        .flatMap(left -> byNow(kept.conversation(), left).or(() -> open(kept.conversation()))));
    }

    private Optional<Long> byNow(ConversationKey key, InMemoryCounter.LeftOpen left) {
        return counter.keptTickets().values().stream()
                .filter(ticket -> ticket.conversation().equals(key)
                        && ticket.question().equals(left.words())
                        && !ticket.opened().isBefore(left.at()))
                .min(Comparator.comparing((Ticket ticket) -> ticket.state() == Ticket.State.CLOSED)
                        .thenComparing(Ticket::id))
                .map(Ticket::id);
    }

    private Optional<Long> open(ConversationKey key) {
        QuestionId id = new QuestionId(QuestionId.Kind.CONVERSATION, counter.number(key));
        return Await.value(counter.openQuestions().find(Set.of(id))).stream()
                .findFirst()
                .map(OpenQuestion::words)
                .map(words -> counter.openTicket(key, ticket(words)));
    }

    private static NewTicket ticket(Words words) {
        return new NewTicket(words, NewTicket.Reason.UNKNOWN, Optional.empty());
    }

    @Override
    public Future<Void> leaveOut(long part, State reason) {
        synchronized (counter) {
            parts.computeIfPresent(part, (id, kept) -> kept.state() == State.WAITING ? kept.in(reason) : kept);
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<Optional<Progress>> progress(long reply) {
        synchronized (counter) {
            Map<State, Integer> counts = new EnumMap<>(State.class);
            parts.values().stream()
                    .filter(part -> part.reply() == reply)
                    .forEach(part -> counts.merge(part.state(), 1, Integer::sum));
            return Future.succeededFuture(
                    reply >= 1 && reply <= replies ? Optional.of(new Progress(counts)) : Optional.empty());
        }
    }

    @Override
    public Future<Set<Long>> tickets(long reply) {
        synchronized (counter) {
            return Future.succeededFuture(parts.values().stream()
                    .filter(part -> part.state() == State.SENT && part.reply() == reply)
                    .flatMap(part -> part.meant().ticket().stream())
                    .collect(Collectors.toSet()));
        }
    }

    @Override
    public Future<Set<Long>> together(long ticket) {
        synchronized (counter) {
            Set<Long> replies = parts.values().stream()
                    .filter(part ->
                            part.state() == State.SENT && part.meant().ticket().equals(Optional.of(ticket)))
                    .map(Kept::reply)
                    .collect(Collectors.toSet());
            return Future.succeededFuture(Stream.concat(
                            Stream.of(ticket),
                            parts.values().stream()
                                    .filter(part -> part.state() == State.SENT && replies.contains(part.reply()))
                                    .flatMap(part -> part.meant().ticket().stream()))
                    .collect(Collectors.toSet()));
        }
    }
}

package it.sportello.core.crowd;

import io.vertx.core.Future;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Ticket;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Open questions in memory. */
public final class InMemoryOpenQuestions implements OpenQuestions {
    private final InMemoryCounter counter;

    public InMemoryOpenQuestions(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<List<OpenQuestion>> all() {
        synchronized (counter) {
            return Future.succeededFuture(Stream.concat(
                            counter.keptTickets().values().stream()
                                    .filter(InMemoryOpenQuestions::isOpen)
                                    .map(this::question),
                            counter.leftOpen().entrySet().stream()
                                    .filter(this::isStillOpen)
                                    .map(this::question))
                    .sorted(Comparator.comparing(OpenQuestion::asked)
                            .thenComparing(question -> question.id().kind())
                            .thenComparing(question -> question.id().number()))
                    .toList());
        }
    }

    @Override
    public Future<List<OpenQuestion>> find(Set<QuestionId> ids) {
        return all().map(all ->
                all.stream().filter(one -> ids.contains(one.id())).toList());
    }

    @Override
    public Future<List<OpenQuestion>> ofTickets(Set<Long> tickets) {
        synchronized (counter) {
            return Future.succeededFuture(counter.keptTickets().values().stream()
                    .filter(ticket -> tickets.contains(ticket.id()))
                    .map(this::question)
                    .toList());
        }
    }

    @Override
    public Future<Boolean> join(long ticket, QuestionId with, StaffId who) {
        Set<QuestionId> both = Set.copyOf(List.of(QuestionId.ofTicket(ticket), with));
        return find(both).map(open -> {
            if (open.size() < 2) {
                return false;
            }
            boolean apart = counter.ties().getOrDefault(ticket, Tie.NONE).apart();
            counter.ties().put(ticket, new Tie(apart, Optional.of(with)));
            Optional<Long> other = Optional.of(with)
                    .filter(one -> one.kind() == QuestionId.Kind.TICKET)
                    .map(QuestionId::number);
            note(ticket, Step.Kind.JOINED, who, other);
            return true;
        });
    }

    @Override
    public Future<Boolean> part(long ticket, Optional<QuestionId> rest, StaffId who) {
        QuestionId id = QuestionId.ofTicket(ticket);
        return find(Set.of(id)).map(open -> {
            if (open.isEmpty()) {
                return false;
            }
            counter.ties()
                    .replaceAll((key, tie) -> tie.with().equals(Optional.of(id))
                            ? new Tie(tie.apart(), rest.filter(one -> !one.equals(QuestionId.ofTicket(key))))
                            : tie);
            counter.ties().put(ticket, new Tie(true, Optional.empty()));
            note(ticket, Step.Kind.PARTED, who, Optional.empty());
            return true;
        });
    }

    private void note(long ticket, Step.Kind kind, StaffId who, Optional<Long> other) {
        counter.journal().add(ticket, new Step(kind, Optional.of(who), Optional.empty(), other, counter.now()));
    }

    private static boolean isOpen(Ticket ticket) {
        return ticket.state() != Ticket.State.CLOSED
                && ticket.reason() != NewTicket.Reason.ERASURE
                && ticket.question().value().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private boolean isStillOpen(Map.Entry<ConversationKey, InMemoryCounter.LeftOpen> left) {
        boolean asked = counter.conversation(left.getKey())
                .flatMap(conversation -> conversation.state().unanswered())
                .filter(left.getValue().words()::equals)
                .isPresent();
        boolean tookUp = counter.keptTickets().values().stream()
                .anyMatch(ticket -> ticket.conversation().equals(left.getKey())
                        && !ticket.opened().isBefore(left.getValue().at()));
        boolean lately = left.getValue().at().isAfter(counter.now().minus(LATELY));
        return asked && lately && !tookUp;
    }

    private OpenQuestion question(Ticket ticket) {
        return new OpenQuestion(
                QuestionId.ofTicket(ticket.id()),
                ticket.conversation(),
                ticket.question(),
                counter.conversation(ticket.conversation())
                        .map(conversation -> conversation.state().language())
                        .orElse(Language.ITALIAN),
                ticket.opened(),
                ticket.holder(),
                ticket.office(),
                counter.ties().getOrDefault(ticket.id(), Tie.NONE));
    }

    private OpenQuestion question(Map.Entry<ConversationKey, InMemoryCounter.LeftOpen> left) {
        return new OpenQuestion(
                new QuestionId(QuestionId.Kind.CONVERSATION, counter.number(left.getKey())),
                left.getKey(),
                left.getValue().words(),
                left.getValue().language(),
                left.getValue().at(),
                Optional.empty(),
                Optional.empty(),
                Tie.NONE);
    }
}

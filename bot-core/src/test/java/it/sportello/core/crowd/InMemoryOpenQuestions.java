package it.sportello.core.crowd;

import io.vertx.core.Future;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
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
                ticket.office());
    }

    private OpenQuestion question(Map.Entry<ConversationKey, InMemoryCounter.LeftOpen> left) {
        return new OpenQuestion(
                new QuestionId(QuestionId.Kind.CONVERSATION, counter.number(left.getKey())),
                left.getKey(),
                left.getValue().words(),
                left.getValue().language(),
                left.getValue().at(),
                Optional.empty(),
                Optional.empty());
    }
}

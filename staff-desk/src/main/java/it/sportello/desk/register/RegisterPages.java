package it.sportello.desk.register;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The routes by which a ticket's transcript is downloaded. */
public final class RegisterPages {
    private static final String ONE = "/desk/tickets/:id/transcript";
    private static final int AT_ONCE = 500;
    private static final int MOST_LINES = 20_000;
    /** What was said before led to the ticket. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private final Tickets tickets;
    private final Transcripts transcripts;
    private final Offices offices;
    private final Moments moments;

    public RegisterPages(Tickets tickets, Transcripts transcripts, Offices offices, Moments moments) {
        this.tickets = Objects.requireNonNull(tickets, "tickets");
        this.transcripts = Objects.requireNonNull(transcripts, "transcripts");
        this.offices = Objects.requireNonNull(offices, "offices");
        this.moments = Objects.requireNonNull(moments, "moments");
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(ONE + ".json", Role.OPERATOR, with(RegisterPages::json)),
                DeskRoute.get(ONE + ".pdf", Role.OPERATOR, with(RegisterPages::pdf)));
    }

    private Function<Visit, Future<Reply>> with(BiFunction<Visit, Transcript, Future<Reply>> then) {
        return visit -> {
            String id = visit.path("id");
            return id.matches("\\d{1,18}")
                    ? tickets.find(Long.parseLong(id))
                            .compose(found -> found.map(ticket -> allowed(visit, ticket, then))
                                    .orElseGet(RegisterPages::missing))
                    : missing();
        };
    }

    private Future<Reply> allowed(Visit visit, Ticket ticket, BiFunction<Visit, Transcript, Future<Reply>> then) {
        return visit.may(Role.OPERATOR, ticket.office())
                ? read(visit, ticket).compose(read -> then.apply(visit, read))
                : Future.succeededFuture(Reply.NotAllowed.in(ticket.office(), Role.OPERATOR));
    }

    private static Future<Reply> missing() {
        return Future.succeededFuture(new Reply.Page(404, "refused", Map.of("key", "no-ticket", "kept", List.of())));
    }

    private Future<Transcript> read(Visit visit, Ticket ticket) {
        return Future.all(offices.all(), tickets.steps(ticket.id()), lines(ticket, 0, new ArrayList<>()))
                .map(all -> {
                    List<Step> steps = all.resultAt(1);
                    List<Line> lines = all.resultAt(2);
                    return new Transcript(
                            ticket,
                            office(visit, ticket, all.resultAt(0)),
                            within(ticket, steps, lines),
                            moments.zone());
                });
    }

    private static String office(Visit visit, Ticket ticket, List<Office> known) {
        return ticket.office()
                .map(id -> known.stream()
                        .filter(office -> office.id().equals(id))
                        .map(office -> office.name(visit.texts().language()))
                        .findFirst()
                        .orElse(id.value()))
                .orElse("");
    }

    private Future<List<Line>> lines(Ticket ticket, long cursor, List<Line> read) {
        return transcripts.after(ticket.conversation(), cursor, AT_ONCE).compose(more -> {
            read.addAll(more);
            return more.size() < AT_ONCE || read.size() >= MOST_LINES
                    ? Future.succeededFuture(read)
                    : lines(ticket, more.get(more.size() - 1).cursor(), read);
        });
    }

    /** From a day before the ticket until it was closed; a closed one is not changed by what is said later. */
    private static List<Line> within(Ticket ticket, List<Step> steps, List<Line> lines) {
        Instant begin = ticket.opened().minus(BEFORE);
        Optional<Instant> end = ticket.state() == Ticket.State.CLOSED
                ? steps.stream()
                        .filter(step -> step.kind() == Step.Kind.CLOSED)
                        .map(Step::at)
                        .reduce((earlier, later) -> later)
                : Optional.empty();
        return lines.stream()
                .filter(line -> !line.at().isBefore(begin))
                .filter(line -> end.filter(line.at()::isAfter).isEmpty())
                .toList();
    }

    private static Future<Reply> json(Visit visit, Transcript transcript) {
        return Future.succeededFuture(
                new Reply.Download(name(transcript, "json"), "application/json", Buffer.buffer(transcript.json())));
    }

    private static Future<Reply> pdf(Visit visit, Transcript transcript) {
        return visit.context()
                .vertx()
                .executeBlocking(
                        () -> new TranscriptPdf(visit.texts()).write(transcript, Transcript.digest(transcript.json())),
                        false)
                .map(pdf -> new Reply.Download(name(transcript, "pdf"), "application/pdf", Buffer.buffer(pdf)));
    }

    private static String name(Transcript transcript, String ending) {
        return "richiesta-" + transcript.ticket().id() + "." + ending;
    }
}

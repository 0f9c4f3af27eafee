package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.hands.Label;
import it.sportello.core.hands.Wanted;
import it.sportello.core.hands.Wanted.Span;
import it.sportello.core.hands.Wanted.Stage;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.desk.hands.Hands;
import it.sportello.desk.hands.LabelPages;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page on which tickets are looked for. */
final class TicketFinding {
    private static final int ON_A_PAGE = 20;
    private static final int LONGEST_WORDS = 200;
    private static final List<String> FIELDS = List.of("q", "label", "office", "holder", "state", "from", "to");

    private final Tickets tickets;
    private final Hands hands;
    private final Acquaintance acquaintance;

    TicketFinding(Tickets tickets, Hands hands, Acquaintance acquaintance) {
        this.tickets = tickets;
        this.hands = hands;
        this.acquaintance = acquaintance;
    }

    /** A number is a ticket's own, wherever there is such a ticket. */
    Future<Reply> page(Visit visit) {
        String words = visit.query("q").strip();
        return words.matches("#?\\d{1,18}")
                ? tickets.find(Long.parseLong(words.replace("#", "")))
                        .compose(found -> found.<Future<Reply>>map(ticket ->
                                        Future.succeededFuture(new Reply.Redirect("/desk/tickets/" + ticket.id())))
                                .orElseGet(() -> search(visit)))
                : search(visit);
    }

    private Future<Reply> search(Visit visit) {
        int page = visit.query("page").matches("[1-9]\\d{0,4}") ? Integer.parseInt(visit.query("page")) : 1;
        Future<List<Ticket>> found = isAsked(visit)
                ? hands.search().find(wanted(visit), visit.reach(Role.OPERATOR), ON_A_PAGE + 1, (page - 1) * ON_A_PAGE)
                : Future.succeededFuture(List.of());
        return found.compose(rows -> Future.all(
                        acquaintance.facts(),
                        hands.labels().all(),
                        hands.labels().of(ids(rows)))
                .map(all -> {
                    Map<String, Object> model = form(visit, all.resultAt(0), all.resultAt(1));
                    model.put("rows", rows(visit, rows, all.resultAt(0), all.resultAt(2)));
                    model.put("page", page);
                    model.put("more", rows.size() > ON_A_PAGE);
                    return new Reply.Page("ticket-search", model);
                }));
    }

    static List<Long> ids(List<Ticket> rows) {
        return rows.stream().limit(ON_A_PAGE).map(Ticket::id).toList();
    }

    /** Tickets with their labels. */
    static List<Map<String, Object>> rows(
            Visit visit, List<Ticket> found, TicketFacts facts, Map<Long, List<Label>> labels) {
        return found.stream()
                .limit(ON_A_PAGE)
                .map(ticket -> {
                    Map<String, Object> row = facts.of(visit, ticket);
                    row.put(
                            "labels",
                            labels.getOrDefault(ticket.id(), List.of()).stream()
                                    .map(LabelPages::shown)
                                    .toList());
                    return row;
                })
                .toList();
    }

    private static boolean isAsked(Visit visit) {
        return FIELDS.stream().anyMatch(field -> !visit.query(field).isBlank());
    }

    private Wanted wanted(Visit visit) {
        String typed = visit.query("q").strip();
        String words = typed.length() > LONGEST_WORDS ? typed.substring(0, LONGEST_WORDS) : typed;
        long label = Annotations.number(visit.query("label"));
        long holder = Annotations.number(visit.query("holder"));
        String office = visit.query("office");
        return new Wanted(
                new Words(words),
                label == 0 ? Optional.empty() : Optional.of(label),
                OfficeId.isValid(office) ? Optional.of(new OfficeId(office)) : Optional.empty(),
                holder == 0 ? Optional.empty() : Optional.of(new StaffId(holder)),
                stage(visit.query("state")),
                new Span(
                        day(visit.query("from")).map(this::begins),
                        day(visit.query("to")).map(last -> begins(last.plusDays(1)))));
    }

    private static Stage stage(String key) {
        return Stream.of(Stage.values())
                .filter(stage -> stage.name().equalsIgnoreCase(key))
                .findFirst()
                .orElse(Stage.ANY);
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(acquaintance.moments().zone()).toInstant();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> form(Visit visit, TicketFacts facts, List<Label> labels) {
        Map<String, Object> model = new HashMap<>();
        FIELDS.forEach(field -> model.put(field, visit.query(field)));
        model.put("asked", isAsked(visit));
        model.put("labels", labels.stream().map(LabelPages::shown).toList());
        model.put(
                "offices",
                facts.offices().stream()
                        .map(office -> Map.of(
                                "id",
                                office.id().value(),
                                "name",
                                office.name(visit.texts().language())))
                        .toList());
        model.put(
                "holders",
                facts.members().stream()
                        .filter(member -> member.role().mayActAs(Role.OPERATOR))
                        .map(member -> Map.of("id", String.valueOf(member.id().value()), "name", member.name()))
                        .toList());
        model.put("again", again(visit));
        return model;
    }

    /** The same search, to be followed by a page. */
    private static String again(Visit visit) {
        return FIELDS.stream()
                .filter(field -> !visit.query(field).isBlank())
                .map(field -> field + "=" + URLEncoder.encode(visit.query(field), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", "/desk/tickets/search?", ""));
    }
}

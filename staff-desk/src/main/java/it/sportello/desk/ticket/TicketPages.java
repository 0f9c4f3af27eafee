package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.ticket.TicketSheet.Unsent;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Offices;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The routes of the tickets' pages. */
public final class TicketPages {
    private static final String LIST = "/desk/tickets";
    private static final String ONE = LIST + "/:id";
    private static final int MISSING = 404;
    private static final String INQUIRIES = "/desk/inquiries";
    private static final String INQUIRY = INQUIRIES + "/:id";

    private static final long LARGEST_TEXT = 1L << 20;

    private final Counter counter;
    private final Tickets tickets;
    private final TicketList list;
    private final TicketSheet sheet;
    private final TicketWork work;
    private final TicketTopic topic;
    private final InquiryPages inquiries;
    private final TicketContact contact;
    private final Acquaintance acquaintance;
    private final Annotations annotations;
    private final TicketFinding finding;
    private final Bulk bulk;
    private final Approvals approvals;
    private final ConductDesk conduct;
    private final PairingWork pairing;

    public TicketPages(Counter counter, StaffMembers members, Offices offices, Articles articles, Moments moments) {
        this.counter = counter;
        this.tickets = counter.tickets();
        this.acquaintance = new Acquaintance(members, offices, counter.people().hours(), moments);
        this.list = new TicketList(counter, acquaintance);
        this.sheet = new TicketSheet(counter, acquaintance);
        this.work = new TicketWork(counter, acquaintance, sheet);
        this.annotations = new Annotations(counter.hands(), acquaintance, sheet);
        this.finding = new TicketFinding(tickets, counter.hands(), acquaintance);
        this.bulk = new Bulk(counter, acquaintance);
        this.inquiries = new InquiryPages(counter, acquaintance);
        this.approvals = new Approvals(counter, acquaintance, sheet);
        this.conduct = new ConductDesk(counter, acquaintance, sheet);
        this.pairing = new PairingWork(counter, acquaintance, sheet);
        this.topic = new TicketTopic(counter, articles);
        this.contact = new TicketContact(counter.reach().contacts());
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(LIST, Role.OPERATOR, list::page),
                DeskRoute.get(LIST + "/news", Role.OPERATOR, list::news),
                DeskRoute.get(LIST + "/count", Role.OPERATOR, list::count),
                DeskRoute.get(LIST + "/search", Role.OPERATOR, finding::page),
                DeskRoute.get("/desk/for-you", Role.OPERATOR, annotations::forYou),
                DeskRoute.get("/desk/approvals", Role.OPERATOR, approvals::page),
                DeskRoute.post(ONE + "/approve", Role.OPERATOR, with(approvals::approve)),
                DeskRoute.post(ONE + "/give-back", Role.OPERATOR, with(approvals::giveBack)),
                DeskRoute.get("/desk/conduct", Role.OPERATOR, conduct::page),
                DeskRoute.post(ONE + "/conduct", Role.OPERATOR, with(conduct::take)),
                DeskRoute.post(ONE + "/merge", Role.OPERATOR, with(pairing::merge)),
                DeskRoute.post(ONE + "/split", Role.OPERATOR, with(pairing::split)),
                DeskRoute.post(LIST + "/bulk", Role.OPERATOR, bulk::run),
                DeskRoute.get(ONE, Role.OPERATOR, with((visit, one) -> sheet.page(visit, one, Unsent.NOTHING))),
                DeskRoute.get(ONE + "/news", Role.OPERATOR, this::news),
                DeskRoute.get(ONE + "/close", Role.OPERATOR, with(this::confirm)),
                DeskRoute.get(ONE + "/topic", Role.OPERATOR, with(topic::page)),
                DeskRoute.post(ONE + "/topic", Role.OPERATOR, with(topic::teach)),
                DeskRoute.get(ONE + "/ask", Role.OPERATOR, with(inquiries::form)),
                DeskRoute.post(ONE + "/ask", Role.OPERATOR, with(inquiries::ask)),
                DeskRoute.get(INQUIRIES, Role.OPERATOR, inquiries::list),
                DeskRoute.get(INQUIRY, Role.OPERATOR, inquiries::page),
                DeskRoute.post(INQUIRY + "/reply", Role.OPERATOR, inquiries::reply),
                DeskRoute.post(INQUIRY + "/withdraw", Role.OPERATOR, inquiries::withdraw),
                DeskRoute.post(ONE + "/claim", Role.OPERATOR, with(work::claim)),
                DeskRoute.post(ONE + "/release", Role.OPERATOR, with(work::release)),
                DeskRoute.post(ONE + "/contact/erase", Role.OPERATOR, with(contact::erase)),
                DeskRoute.post(ONE + "/pass", Role.OPERATOR, with(work::pass)),
                DeskRoute.post(ONE + "/label", Role.OPERATOR, with(annotations::label)),
                DeskRoute.post(ONE + "/unlabel", Role.OPERATOR, with(annotations::unlabel)),
                DeskRoute.post(ONE + "/note", Role.OPERATOR, with(annotations::note)),
                DeskRoute.post(ONE + "/fill", Role.OPERATOR, with(sheet::fill)),
                DeskRoute.upload(
                        ONE + "/files",
                        Role.OPERATOR,
                        counter.files().largestForm(LARGEST_TEXT),
                        with(new ReplyFiles(counter, sheet)::change)),
                DeskRoute.post(ONE + "/unsent", Role.OPERATOR, with(sheet::keep)),
                DeskRoute.post(ONE + "/reply", Role.OPERATOR, with(work::reply)),
                DeskRoute.post(ONE + "/close", Role.OPERATOR, with(work::close)));
    }

    /** A page that shows an erased citizen says so, and shows nothing of him any more. */
    private Future<Reply> news(Visit visit) {
        return with(sheet::news)
                .apply(visit)
                .map(reply -> reply instanceof Reply.Page page && page.status() == MISSING
                        ? new Reply.Page("ticket-gone", Map.of())
                        : reply);
    }

    private Function<Visit, Future<Reply>> with(BiFunction<Visit, Ticket, Future<Reply>> then) {
        return visit -> {
            String id = visit.path("id");
            if (!id.matches("\\d{1,18}")) {
                return missing();
            }
            return tickets.find(Long.parseLong(id))
                    .compose(found ->
                            found.map(ticket -> allowed(visit, ticket, then)).orElseGet(TicketPages::missing));
        };
    }

    /** A ticket is for those alone who may answer for its office. */
    private static Future<Reply> allowed(Visit visit, Ticket ticket, BiFunction<Visit, Ticket, Future<Reply>> then) {
        return visit.may(Role.OPERATOR, ticket.office())
                ? then.apply(visit, ticket)
                : Future.succeededFuture(Reply.NotAllowed.in(ticket.office(), Role.OPERATOR));
    }

    private Future<Reply> confirm(Visit visit, Ticket ticket) {
        return acquaintance
                .facts()
                .map(facts -> new Reply.Page("ticket-close", Map.of("ticket", facts.of(visit, ticket))));
    }

    private static Future<Reply> missing() {
        return Future.succeededFuture(
                new Reply.Page(MISSING, "refused", Map.of("key", "no-ticket", "kept", List.of())));
    }
}

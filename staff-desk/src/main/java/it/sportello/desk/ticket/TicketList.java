package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.care.Proposals;
import it.sportello.core.deadline.Promises;
import it.sportello.core.hands.Label;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Counts;
import it.sportello.core.ticket.Tickets;
import it.sportello.desk.hands.Hands;
import it.sportello.desk.hands.LabelPages;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists of tickets; they keep themselves up to date. */
final class TicketList {
    private static final int ON_A_PAGE = 20;
    private static final int MOST_PRESSING = 200;

    private final Tickets tickets;
    private final Hands hands;
    private final Proposals proposals;
    private final Promises promises;
    private final Acquaintance acquaintance;

    TicketList(Counter counter, Acquaintance acquaintance) {
        this.tickets = counter.tickets();
        this.hands = counter.hands();
        this.proposals = counter.care().proposals();
        this.promises = counter.deadlines().promises();
        this.acquaintance = acquaintance;
    }

    Future<Reply> page(Visit visit) {
        return seen(visit).map(model -> new Reply.Page("tickets", model));
    }

    /** The list again, for a page that shows it; nothing where that page shows the same already. */
    Future<Reply> news(Visit visit) {
        return seen(visit).map(model -> {
            if (visit.query("seen").equals(model.get("seen"))) {
                return new Reply.Unchanged();
            }
            return new Reply.Page("ticket-rows", model);
        });
    }

    /** The number beside the menu entry. */
    Future<Reply> count(Visit visit) {
        return tickets.open(visit.reach(Role.OPERATOR))
                .map(open -> visit.query("seen").equals(String.valueOf(open))
                        ? new Reply.Unchanged()
                        : new Reply.Page("ticket-count", Map.of("waiting", open)));
    }

    /** With a mark of all that the page shows, by which it asks for news. */
    private Future<Map<String, Object>> seen(Visit visit) {
        return Future.all(rows(visit), aside(visit)).map(both -> {
            Map<String, Object> model = new HashMap<>(both.<Map<String, Object>>resultAt(0));
            model.putAll(both.<Map<String, Object>>resultAt(1));
            model.put("seen", Integer.toHexString(model.hashCode()));
            model.put("before", visit.query("count"));
            model.put("pressingBefore", visit.query("pressing"));
            return model;
        });
    }

    /** What presses, and by which number a page sees that a new ticket has come. */
    private Future<Map<String, Object>> aside(Visit visit) {
        return Future.all(promises.pressing(MOST_PRESSING), tickets.newest(visit.reach(Role.OPERATOR)))
                .map(both -> {
                    Map<String, Object> model =
                            new HashMap<>(PressingView.of(both.resultAt(0), visit, acquaintance.moments()));
                    model.put("newest", String.valueOf(both.<Long>resultAt(1)));
                    return model;
                });
    }

    private Future<Map<String, Object>> rows(Visit visit) {
        Tab tab = Tab.of(visit.query("which"));
        int page = visit.query("page").matches("[1-9]\\d{0,5}") ? Integer.parseInt(visit.query("page")) : 1;
        return tickets.list(tab.view(visit.myId()), visit.reach(Role.OPERATOR), ON_A_PAGE + 1, (page - 1) * ON_A_PAGE)
                .compose(found -> Future.all(
                                acquaintance.facts(),
                                tickets.counts(visit.myId(), visit.reach(Role.OPERATOR)),
                                hands.labels().of(TicketFinding.ids(found)),
                                hands.labels().all(),
                                hands.notes().countUnseen(visit.myId()),
                                proposals.countWaiting())
                        .map(all -> {
                            Map<String, Object> model = new HashMap<>(counted(visit, tab, all.resultAt(1)));
                            model.put("rows", TicketFinding.rows(visit, found, all.resultAt(0), all.resultAt(2)));
                            model.put("page", page);
                            model.put("more", found.size() > ON_A_PAGE);
                            model.put("choices", PassingForm.choices(visit, all.resultAt(0)));
                            model.put("allLabels", shown(all.resultAt(3)));
                            model.put("forYou", all.resultAt(4));
                            model.put("approvals", all.resultAt(5));
                            return model;
                        }));
    }

    private static List<Map<String, Object>> shown(List<Label> labels) {
        return labels.stream().map(LabelPages::shown).toList();
    }

    private static Map<String, Object> counted(Visit visit, Tab tab, Counts counts) {
        List<Map<String, Object>> tabs = Arrays.stream(Tab.values())
                .map(one -> Map.<String, Object>of(
                        "key", one.key(),
                        "text", visit.say("people.tab." + one.key(), one.count(counts)),
                        "here", one == tab))
                .toList();
        return Map.of(
                "which",
                tab.key(),
                "tabs",
                tabs,
                "waiting",
                counts.open(),
                "mine",
                counts.mine(),
                "closed",
                tab == Tab.CLOSED);
    }
}

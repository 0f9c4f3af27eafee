package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.inquiry.Inquiry;
import it.sportello.core.inquiry.Wanted;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Notices;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asking inside the house for a missing fact, replying to a colleague, and what still waits for a reply. */
final class InquiryPages {
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;
    private static final int LONGEST_REPLY = 4000;
    private static final String LIST = "/desk/inquiries";

    private final Counter counter;
    private final Acquaintance acquaintance;
    private final InquiryList list;

    InquiryPages(Counter counter, Acquaintance acquaintance) {
        this.counter = counter;
        this.acquaintance = acquaintance;
        this.list = new InquiryList(counter.inquiries(), acquaintance);
    }

    Future<Reply> list(Visit visit) {
        return list.page(visit);
    }

    Future<Reply> form(Visit visit, Ticket ticket) {
        return acquaintance
                .facts()
                .map(facts -> form(visit, ticket, facts, Reply.OK, InquiryForm.fresh(visit, ticket, facts)));
    }

    private static Reply form(Visit visit, Ticket ticket, TicketFacts facts, int status, Map<String, Object> shown) {
        Map<String, Object> model = new HashMap<>(shown);
        model.put("ticket", facts.of(visit, ticket));
        model.put("choices", PassingForm.choices(visit, facts));
        return new Reply.Page(status, "inquiry-ask", model);
    }

    Future<Reply> ask(Visit visit, Ticket ticket) {
        return acquaintance.facts().compose(facts -> {
            InquiryForm form = InquiryForm.read(visit, ticket, facts);
            return form.wanted()
                    .map(wanted -> asked(visit, ticket, facts, wanted))
                    .orElseGet(() -> Future.succeededFuture(
                            form(visit, ticket, facts, INVALID, InquiryForm.again(visit, form.errors()))));
        });
    }

    private Future<Reply> asked(Visit visit, Ticket ticket, TicketFacts facts, Wanted wanted) {
        return told(visit, ticket)
                .compose(say -> counter.inquiries().ask(wanted, say))
                .map(id -> id.<Reply>map(
                                number -> new Reply.Redirect("/desk/tickets/" + ticket.id() + "?done=inquired"))
                        .orElseGet(() -> form(
                                visit,
                                ticket,
                                facts,
                                CONFLICT,
                                InquiryForm.again(visit, Map.of("question", visit.say("inquiry.closed"))))));
    }

    /** One sentence, where the operator wants the citizen to read one. */
    private Future<List<Draft>> told(Visit visit, Ticket ticket) {
        return visit.typed("tell").isEmpty()
                ? Future.succeededFuture(List.of())
                : new Notices(counter.conversations(), counter.phrases())
                        .of(ticket, PhraseKey.LOOKED_INTO, Map.of(), visit.now());
    }

    Future<Reply> page(Visit visit) {
        return with(visit, inquiry -> page(visit, inquiry, Reply.OK, "", ""));
    }

    private Future<Reply> page(Visit visit, Inquiry inquiry, int status, String text, String why) {
        return acquaintance.facts().map(facts -> {
            Map<String, Object> model = new HashMap<>();
            model.put("inquiry", InquiryFacts.one(inquiry, visit, facts));
            model.put("text", text);
            model.put("error", why);
            model.put("limit", LONGEST_REPLY);
            return new Reply.Page(status, "inquiry", model);
        });
    }

    Future<Reply> reply(Visit visit) {
        return with(visit, inquiry -> {
            String text = visit.typed("text").strip();
            if (text.isEmpty()) {
                return page(visit, inquiry, INVALID, "", visit.say("inquiry.reply.empty"));
            }
            if (text.length() > LONGEST_REPLY) {
                String why = visit.say("inquiry.reply.too-long", LONGEST_REPLY, text.length());
                return page(visit, inquiry, INVALID, text, why);
            }
            return counter.inquiries()
                    .reply(inquiry.id(), visit.myId(), new Words(text))
                    .compose(kept -> kept ? done("inquiry-replied") : gone(visit, inquiry, text));
        });
    }

    private Future<Reply> gone(Visit visit, Inquiry inquiry, String text) {
        return counter.inquiries()
                .find(inquiry.id())
                .compose(now -> page(visit, now.orElse(inquiry), CONFLICT, text, visit.say("inquiry.gone")));
    }

    /** Withdrawing what has got its reply meanwhile changes nothing: the page then shows the reply. */
    Future<Reply> withdraw(Visit visit) {
        return with(
                visit,
                inquiry -> counter.inquiries()
                        .withdraw(inquiry.id())
                        .compose(was -> was
                                ? done("inquiry-withdrawn")
                                : Future.succeededFuture(new Reply.Redirect(LIST + "/" + inquiry.id()))));
    }

    private static Future<Reply> done(String what) {
        return Future.succeededFuture(new Reply.Redirect(LIST + "?done=" + what));
    }

    private Future<Reply> with(Visit visit, Function<Inquiry, Future<Reply>> then) {
        String id = visit.path("id");
        Future<Optional<Inquiry>> found = id.matches("\\d{1,18}")
                ? counter.inquiries().find(Long.parseLong(id))
                : Future.succeededFuture(Optional.empty());
        return found.compose(one -> one.map(inquiry -> allowed(visit, inquiry, then))
                .orElseGet(() -> Future.succeededFuture(
                        new Reply.Page(404, "refused", Map.of("key", "no-page", "kept", List.of())))));
    }

    /** An inquiry is for those whom it concerns, and for those who may answer for its ticket's office. */
    private Future<Reply> allowed(Visit visit, Inquiry inquiry, Function<Inquiry, Future<Reply>> then) {
        if (InquiryList.concerns(inquiry, visit)) {
            return then.apply(inquiry);
        }
        return counter.tickets().find(inquiry.wanted().ticket()).compose(ticket -> {
            Optional<OfficeId> office = ticket.flatMap(Ticket::office);
            return visit.may(Role.OPERATOR, office)
                    ? then.apply(inquiry)
                    : Future.succeededFuture(Reply.NotAllowed.in(office, Role.OPERATOR));
        });
    }
}

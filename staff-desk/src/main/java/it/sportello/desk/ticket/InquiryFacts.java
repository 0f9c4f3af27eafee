package it.sportello.desk.ticket;

import it.sportello.core.inquiry.Inquiry;
import it.sportello.core.inquiry.Inquiry.Reply;
import it.sportello.core.inquiry.Inquiry.Way;
import it.sportello.core.ticket.Passing;
import it.sportello.desk.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Inquiries inside the house, in words. */
final class InquiryFacts {
    private InquiryFacts() {}

    static Map<String, Object> of(List<Inquiry> inquiries, Visit visit, TicketFacts facts) {
        return Map.of(
                "inquiries",
                inquiries.stream().map(one -> one(one, visit, facts)).toList());
    }

    static Map<String, Object> one(Inquiry inquiry, Visit visit, TicketFacts facts) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", String.valueOf(inquiry.id()));
        model.put("ticket", String.valueOf(inquiry.wanted().ticket()));
        model.put("question", inquiry.wanted().question().value());
        model.put(
                "asked",
                visit.say(
                        "inquiry.asked",
                        facts.name(inquiry.wanted().by()),
                        name(inquiry.wanted().of(), visit, facts)));
        model.put("time", facts.moments().time(inquiry.asked(), visit.now(), visit.texts()));
        model.put(
                "due",
                visit.say(
                        "inquiry.due-by", facts.moments().time(inquiry.wanted().due(), visit.now(), visit.texts())));
        model.put("state", inquiry.state().name().toLowerCase(Locale.ROOT));
        model.put("overdue", inquiry.isOverdue(visit.now()));
        model.put(
                "replies",
                inquiry.replies().stream()
                        .map(reply -> reply(reply, visit, facts))
                        .toList());
        return model;
    }

    private static Map<String, Object> reply(Reply reply, Visit visit, TicketFacts facts) {
        return Map.of(
                "by", visit.say("inquiry.replied", facts.name(reply.by())),
                "mail", reply.way() == Way.MAIL,
                "text", reply.text().value(),
                "time", facts.moments().time(reply.at(), visit.now(), visit.texts()));
    }

    private static String name(Passing.To of, Visit visit, TicketFacts facts) {
        return of.fold(
                colleague -> facts.name(colleague.who()), office -> facts.office(office.office(), visit.texts()));
    }
}

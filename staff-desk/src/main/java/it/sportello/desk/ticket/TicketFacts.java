package it.sportello.desk.ticket;

import it.sportello.core.hours.OpeningHours;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Texts;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says in words what is known of a ticket.
 *
 * @param members by whom tickets may be held
 */
record TicketFacts(List<StaffMember> members, List<Office> offices, OpeningHours hours, Moments moments) {
    TicketFacts {
        members = List.copyOf(members);
        offices = List.copyOf(offices);
    }

    Map<String, Object> of(Visit visit, Ticket ticket) {
        Texts texts = visit.texts();
        Map<String, Object> model = new HashMap<>();
        model.put("id", String.valueOf(ticket.id()));
        model.put("question", ticket.question().value().strip());
        model.put("reason", texts.say("reason." + lower(ticket.reason())));
        model.put("channel", channel(ticket, texts));
        model.put("state", lower(ticket.state()));
        model.put("opened", moments.time(ticket.opened(), visit.now(), texts));
        model.put("waits", moments.length(Duration.between(ticket.opened(), visit.now()), texts));
        model.put("heard", moments.time(ticket.lastHeard(), visit.now(), texts));
        model.put("urgent", ticket.urgent());
        model.put("silent", ticket.state() == Ticket.State.HELD && ticket.botSpeaks());
        model.put("mine", ticket.holder().filter(visit.myId()::equals).isPresent());
        ticket.holder().ifPresent(holder -> model.put("holder", name(holder)));
        office(ticket, texts).ifPresent(office -> model.put("office", office));
        ticket.trouble().ifPresent(trouble -> model.put("trouble", Trouble.inWords(trouble, texts)));
        Deadline.of(ticket, hours, visit, moments).ifPresent(due -> model.putAll(due));
        WindowView.of(ticket, visit, moments).ifPresent(window -> model.putAll(window));
        return model;
    }

    String name(StaffId id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .map(StaffMember::name)
                .findFirst()
                .orElse("?");
    }

    private Optional<String> office(Ticket ticket, Texts texts) {
        return ticket.office().map(id -> office(id, texts));
    }

    String office(OfficeId id, Texts texts) {
        return offices.stream()
                .filter(office -> office.id().equals(id))
                .map(office -> office.name(texts.language()))
                .findFirst()
                .orElse(id.value());
    }

    private static String channel(Ticket ticket, Texts texts) {
        String name = ticket.conversation().channel().value();
        return texts.has("channel." + name) ? texts.say("channel." + name) : name;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

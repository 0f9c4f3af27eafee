package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.care.ConductStep;
import it.sportello.core.care.Conducts;
import it.sportello.core.care.Measure;
import it.sportello.core.care.Measure.Kind;
import it.sportello.core.conversation.Conduct;
import it.sportello.core.message.Words;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.ticket.Notices;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.ticket.TicketSheet.Unsent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What staff do about a citizen who abuses the counter; he is told in one sentence each time. */
final class ConductDesk {
    private static final int INVALID = 422;
    private static final int SHOWN = 50;
    private static final int LONGEST_REASON = 500;
    /** In hours. */
    private static final List<Integer> MUTES = List.of(1, 24, 168);

    private final Conducts conducts;
    private final Own own;
    private final Notices notices;
    private final Acquaintance acquaintance;
    private final TicketSheet sheet;

    ConductDesk(Counter counter, Acquaintance acquaintance, TicketSheet sheet) {
        this.conducts = counter.care().conducts();
        this.own = new Own(counter.tickets());
        this.notices = new Notices(counter.conversations(), counter.phrases());
        this.acquaintance = acquaintance;
        this.sheet = sheet;
    }

    /** Who is muted or blocked now. */
    Future<Reply> page(Visit visit) {
        return conducts.inForce(SHOWN)
                .compose(steps -> Future.all(
                                acquaintance.facts(),
                                own.of(
                                        visit,
                                        steps.stream().map(ConductStep::ticket).toList()))
                        .map(both -> new Reply.Page(
                                "conduct",
                                Map.of(
                                        "rows",
                                        shown(
                                                steps.stream()
                                                        .filter(step -> both.<Set<Long>>resultAt(1)
                                                                .contains(step.ticket()))
                                                        .toList(),
                                                visit,
                                                both.resultAt(0))))));
    }

    static List<Map<String, Object>> shown(List<ConductStep> steps, Visit visit, TicketFacts facts) {
        return steps.stream()
                .map(step -> Map.<String, Object>of(
                        "ticket", String.valueOf(step.ticket()),
                        "text", said(step, visit, facts),
                        "why", step.why().value(),
                        "time", facts.moments().time(step.at(), visit.now(), visit.texts())))
                .toList();
    }

    private static String said(ConductStep step, Visit visit, TicketFacts facts) {
        String until = step.until()
                .map(end -> facts.moments().time(end, visit.now(), visit.texts()))
                .orElse("");
        return visit.say("conduct.step." + lower(step.kind()), facts.name(step.by()), until);
    }

    /** What a ticket's page shows of its citizen's conduct: what holds now, what was done, for how long he may be muted. */
    static Map<String, Object> shown(Conduct now, List<ConductStep> steps, Visit visit, TicketFacts facts) {
        String holds = now.blocked() ? visit.say("conduct.is-blocked") : muted(now, visit, facts);
        return Map.of("holds", holds, "steps", shown(steps, visit, facts), "mutes", MUTES);
    }

    private static String muted(Conduct now, Visit visit, TicketFacts facts) {
        return now.silences(visit.now())
                ? now.mutedUntil()
                        .map(until ->
                                visit.say("conduct.is-muted", facts.moments().time(until, visit.now(), visit.texts())))
                        .orElse("")
                : "";
    }

    Future<Reply> take(Visit visit, Ticket ticket) {
        String why = visit.typed("why").strip();
        Optional<Kind> kind = Stream.of(Kind.values())
                .filter(one -> lower(one).equals(visit.typed("measure")))
                .findFirst();
        boolean wantsReason =
                kind.filter(one -> one == Kind.MUTED || one == Kind.BLOCKED).isPresent();
        if (kind.isEmpty() || wantsReason && why.isEmpty() || why.length() > LONGEST_REASON) {
            return sheet.page(visit, ticket, new Unsent(INVALID, "", visit.say("conduct.why-wanted", LONGEST_REASON)));
        }
        int hours = kind.get() == Kind.MUTED ? hours(visit.typed("hours")) : 0;
        Measure measure = new Measure(kind.get(), Duration.ofHours(hours), new Words(why));
        return notices.of(ticket, phrase(kind.get()), Map.of("hours", String.valueOf(hours)), visit.now())
                .compose(say -> conducts.take(ticket.id(), visit.myId(), measure, say))
                .map(taken -> new Reply.Redirect("/desk/tickets/" + ticket.id() + "?done=" + lower(kind.get())));
    }

    private static int hours(String typed) {
        return MUTES.stream()
                .filter(hours -> String.valueOf(hours).equals(typed))
                .findFirst()
                .orElse(MUTES.get(0));
    }

    private static PhraseKey phrase(Kind kind) {
        return PhraseKey.valueOf("CONDUCT_" + kind.name());
    }

    private static String lower(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.care.Proposal;
import it.sportello.core.care.Proposals;
import it.sportello.core.care.Proposals.Verdict;
import it.sportello.core.counter.Draft;
import it.sportello.core.message.Words;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.ticket.Notices;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.desk.attachment.FileView;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.ticket.TicketSheet.Unsent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a second person reads a reply before it goes. */
final class Approvals {
    private static final int SHOWN = 50;
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;
    private static final int LONGEST_REMARK = 1000;

    private final Counter counter;
    private final Proposals proposals;
    private final Notices notices;
    private final Acquaintance acquaintance;
    private final TicketSheet sheet;

    Approvals(Counter counter, Acquaintance acquaintance, TicketSheet sheet) {
        this.counter = counter;
        this.proposals = counter.care().proposals();
        this.notices = new Notices(counter.conversations(), counter.phrases());
        this.acquaintance = acquaintance;
        this.sheet = sheet;
    }

    /** The replies that wait, the oldest first. */
    Future<Reply> page(Visit visit) {
        return proposals
                .waiting(SHOWN)
                .compose(waiting -> Future.all(
                                acquaintance.facts(),
                                new Own(counter.tickets())
                                        .of(
                                                visit,
                                                waiting.stream()
                                                        .map(Proposal::ticket)
                                                        .toList()))
                        .map(both -> new Reply.Page(
                                "approvals",
                                Map.of(
                                        "rows",
                                        waiting.stream()
                                                .filter(one -> both.<Set<Long>>resultAt(1)
                                                        .contains(one.ticket()))
                                                .map(one -> shown(one, visit, both.resultAt(0)))
                                                .toList()))));
    }

    static Map<String, Object> shown(Proposal proposal, Visit visit, TicketFacts facts) {
        return Map.of(
                "ticket", String.valueOf(proposal.ticket()),
                "by", facts.name(proposal.writer()),
                "own", proposal.writer().equals(visit.myId()),
                "time", facts.moments().time(proposal.at(), visit.now(), visit.texts()),
                "text", proposal.text().value(),
                "files", FileView.of(proposal.files()),
                "seenFiles", seenFiles(proposal),
                "waits", proposal.waits(),
                "remark", proposal.remark().map(Words::value).orElse(""));
    }

    /** Lets the reply go, as it was changed. */
    Future<Reply> approve(Visit visit, Ticket ticket) {
        String text = visit.typed("changed").strip();
        if (text.isEmpty() || text.length() > TicketWork.LONGEST_REPLY) {
            String why = text.isEmpty()
                    ? visit.say("reply.empty")
                    : visit.say("reply.too-long", TicketWork.LONGEST_REPLY, text.length());
            return sheet.page(visit, ticket, new Unsent(INVALID, "", why));
        }
        return proposals
                .of(ticket.id())
                .map(found -> found.filter(proposal -> seenFiles(proposal).equals(visit.typed("seen_files"))))
                .compose(found -> found.map(proposal -> words(visit, ticket, proposal, text)
                                .compose(words -> proposals.approve(ticket.id(), visit.myId(), seen(visit), words)))
                        .orElseGet(() -> Future.succeededFuture(Verdict.CHANGED))
                        .compose(verdict -> settled(visit, ticket, verdict, "approved")));
    }

    private Future<List<Draft>> words(Visit visit, Ticket ticket, Proposal proposal, String text) {
        boolean closes = proposal.afterwards() == Afterwards.CLOSE;
        Future<List<Draft>> after = closes
                ? notices.of(ticket, PhraseKey.BOT_AGAIN, Map.of(), visit.now())
                : Future.succeededFuture(List.of());
        return acquaintance
                .facts()
                .map(facts -> counter.people().shown(facts.name(proposal.writer())))
                .compose(name -> notices.words(ticket, name, text))
                .compose(words ->
                        after.map(told -> Stream.concat(Stream.of(words.attaching(proposal.files())), told.stream())
                                .toList()));
    }

    Future<Reply> giveBack(Visit visit, Ticket ticket) {
        String remark = visit.typed("remark").strip();
        if (remark.isEmpty() || remark.length() > LONGEST_REMARK) {
            return sheet.page(visit, ticket, new Unsent(INVALID, "", visit.say("care.remark-wanted", LONGEST_REMARK)));
        }
        return proposals
                .giveBack(ticket.id(), visit.myId(), seen(visit), new Words(remark))
                .compose(verdict -> settled(visit, ticket, verdict, "returned"));
    }

    /** Which files, described how, somebody has seen. */
    private static String seenFiles(Proposal proposal) {
        return proposal.files().stream()
                .map(file -> file.name() + " " + file.alt())
                .collect(Collectors.joining(" "));
    }

    private static Words seen(Visit visit) {
        return new Words(visit.typed("seen"));
    }

    private Future<Reply> settled(Visit visit, Ticket ticket, Verdict verdict, String done) {
        return switch (verdict) {
            case DONE -> Future.succeededFuture(new Reply.Redirect("/desk/approvals?done=" + done));
            case OWN -> again(visit, ticket, visit.say("care.own"));
            case CHANGED -> again(visit, ticket, visit.say("care.changed"));
        };
    }

    private Future<Reply> again(Visit visit, Ticket ticket, String why) {
        return counter.tickets()
                .find(ticket.id())
                .compose(found -> sheet.page(visit, found.orElse(ticket), new Unsent(CONFLICT, "", why)));
    }
}

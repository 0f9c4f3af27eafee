package it.sportello.server.group;

import io.vertx.core.Future;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.staffgroup.StaffTopic;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.desk.page.Texts;
import it.sportello.knowledge.article.Offices;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds what topics do not tell yet. */
final class NewsDesk {
    /** What was said before a ticket opened tells what the bot tried; more than this a topic need not repeat. */
    private static final int LINES_AT_FIRST = 20;

    private static final int LINES_AT_ONCE = 40;

    private final Tickets tickets;
    private final Transcripts transcripts;
    private final StaffMembers members;
    private final Offices offices;
    private final Texts texts;

    /** @param texts the words of the group */
    NewsDesk(Tickets tickets, Transcripts transcripts, StaffMembers members, Offices offices, Texts texts) {
        this.tickets = Objects.requireNonNull(tickets, "tickets");
        this.transcripts = Objects.requireNonNull(transcripts, "transcripts");
        this.members = Objects.requireNonNull(members, "members");
        this.offices = Objects.requireNonNull(offices, "offices");
        this.texts = Objects.requireNonNull(texts, "texts");
    }

    /** Empty where the ticket is gone with its citizen. */
    Future<Optional<TopicNews>> of(StaffTopic topic) {
        return topic.ticket()
                .map(tickets::find)
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .compose(found -> found.map(ticket -> of(topic, ticket).map(Optional::of))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<TopicNews> of(StaffTopic topic, Ticket ticket) {
        return lines(topic, ticket)
                .compose(lines -> Future.all(
                                transcripts.tried(ticket.conversation(), before(lines)),
                                tickets.steps(ticket.id()),
                                members.all(),
                                offices.all())
                        .map(all -> new TopicNews(
                                topic,
                                ticket,
                                new TopicNews.Happened(
                                        lines,
                                        all.resultAt(0),
                                        since(all.resultAt(1), topic.told().steps())),
                                new TopicNews.House(all.resultAt(2), all.resultAt(3), texts))));
    }

    private Future<List<Line>> lines(StaffTopic topic, Ticket ticket) {
        long told = topic.told().line();
        return told == 0
                ? transcripts.last(ticket.conversation(), LINES_AT_FIRST)
                : transcripts.after(ticket.conversation(), told, LINES_AT_ONCE);
    }

    private static long before(List<Line> lines) {
        return lines.isEmpty() ? Long.MAX_VALUE - 1 : lines.get(0).cursor() - 1;
    }

    private static List<Step> since(List<Step> steps, int told) {
        return steps.subList(Math.min(told, steps.size()), steps.size());
    }
}

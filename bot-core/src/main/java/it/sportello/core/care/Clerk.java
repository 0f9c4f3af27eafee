package it.sportello.core.care;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.ticket.Notices;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.Tickets.Outcome;
import it.sportello.core.ticket.UnsentReply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a member of staff does with a ticket, the same from wherever he works: whatever changes hands the citizen is told,
 * and a reply that a second person has to read first is kept for him.
 */
public final class Clerk {
    /** In characters. */
    public static final int LONGEST_REPLY = 4000;

    private final Tickets tickets;
    private final Proposals proposals;
    private final Notices notices;
    private final boolean namesShown;

    /** @param namesShown whether citizens read the names of those who answer them */
    public Clerk(Tickets tickets, Proposals proposals, Notices notices, boolean namesShown) {
        this.tickets = Objects.requireNonNull(tickets, "tickets");
        this.proposals = Objects.requireNonNull(proposals, "proposals");
        this.notices = Objects.requireNonNull(notices, "notices");
        this.namesShown = namesShown;
    }

    /** What became of a reply. */
    public enum Replied {
        SENT,
        /** A second person reads it first. */
        PROPOSED,
        HELD_BY_ANOTHER,
        NOT_OPEN
    }

    public Future<Outcome> claim(Ticket ticket, StaffMember who, Instant now) {
        return notices.of(ticket, PhraseKey.PERSON_TAKES, Map.of("name", shown(who)), now)
                .compose(say -> tickets.claim(ticket.id(), who.id(), say));
    }

    public Future<Outcome> release(Ticket ticket, StaffMember who, Instant now) {
        return notices.of(ticket, PhraseKey.PERSON_LEAVES, Map.of(), now)
                .compose(say -> tickets.release(ticket.id(), who.id(), say));
    }

    public Future<Outcome> close(Ticket ticket, StaffMember who, Instant now) {
        PhraseKey told = ticket.state() == Ticket.State.HELD ? PhraseKey.BOT_AGAIN : PhraseKey.TICKET_CLOSED;
        return notices.of(ticket, told, Map.of(), now).compose(say -> tickets.close(ticket.id(), who.id(), say));
    }

    /** Says it as the person's own words; behind the last ones the citizen is told that the bot has the word again. */
    public Future<Replied> reply(
            Ticket ticket, StaffMember who, UnsentReply reply, Afterwards afterwards, Instant now) {
        return words(ticket, who, reply, afterwards, now)
                .compose(words -> tickets.reply(ticket.id(), who.id(), words, afterwards))
                .compose(outcome -> outcome == Outcome.NEEDS_APPROVAL
                        ? proposals
                                .propose(ticket.id(), who.id(), reply, afterwards)
                                .map(kept -> replied(kept, Replied.PROPOSED))
                        : Future.succeededFuture(replied(outcome, Replied.SENT)));
    }

    private Future<List<Draft>> words(
            Ticket ticket, StaffMember who, UnsentReply reply, Afterwards afterwards, Instant now) {
        Future<List<Draft>> after = afterwards == Afterwards.CLOSE
                ? notices.of(ticket, PhraseKey.BOT_AGAIN, Map.of(), now)
                : Future.succeededFuture(List.of());
        return notices.words(ticket, shown(who), reply.text().value())
                .compose(own -> after.map(told -> Stream.concat(Stream.of(own.attaching(reply.files())), told.stream())
                        .toList()));
    }

    private static Replied replied(Outcome outcome, Replied done) {
        return switch (outcome) {
            case DONE -> done;
            case HELD_BY_ANOTHER -> Replied.HELD_BY_ANOTHER;
            case NOT_OPEN -> Replied.NOT_OPEN;
            case NEEDS_APPROVAL -> Replied.PROPOSED;
        };
    }

    /** The name as citizens read it; empty where they do not. */
    private String shown(StaffMember who) {
        return namesShown ? who.name() : "";
    }
}

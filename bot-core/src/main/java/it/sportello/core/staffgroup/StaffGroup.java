package it.sportello.core.staffgroup;

import io.vertx.core.Future;
import it.sportello.core.audit.Deed;
import it.sportello.core.care.Clerk;
import it.sportello.core.care.Clerk.Replied;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.hands.Notes;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.staffgroup.StaffAnswer.Kind;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.Tickets.Outcome;
import it.sportello.core.ticket.UnsentReply;
import it.sportello.core.ticket.Window;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Attends to what is said in the staff's group, as the desk would: the same rights, the same decisions, the same ledger.
 * Only what a known colleague writes reaches a citizen.
 */
public final class StaffGroup {
    private static final int LINES_LOOKED_AT = 30;
    private static final String WAY = "telegram";

    private final Topics topics;
    private final People people;
    private final Tickets tickets;
    private final Clerk clerk;
    private final InstantSource clock;

    /** Whose topics there are, and what was said to citizens. */
    public record Topics(StaffTopics topics, Transcripts transcripts) {
        public Topics {
            Objects.requireNonNull(topics, "topics");
            Objects.requireNonNull(transcripts, "transcripts");
        }
    }

    /**
     * Who may answer.
     *
     * @param ledger writes down what they did, and never fails
     */
    public record People(StaffMembers members, Notes notes, Function<Deed, Future<Void>> ledger) {
        public People {
            Objects.requireNonNull(members, "members");
            Objects.requireNonNull(notes, "notes");
            Objects.requireNonNull(ledger, "ledger");
        }
    }

    public StaffGroup(Topics topics, People people, Tickets tickets, Clerk clerk, InstantSource clock) {
        this.topics = Objects.requireNonNull(topics, "topics");
        this.people = Objects.requireNonNull(people, "people");
        this.tickets = Objects.requireNonNull(tickets, "tickets");
        this.clerk = Objects.requireNonNull(clerk, "clerk");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** What the topic is to be told; empty where what follows in it tells enough. */
    public Future<Optional<StaffAnswer>> attend(StaffWord word) {
        return noticed(word)
                .compose(noticed -> topics.topics().ticketOf(word.topic()))
                .compose(ticket -> ticket.map(tickets::find).orElseGet(() -> Future.succeededFuture(Optional.empty())))
                .compose(found -> found.map(ticket -> attend(word, ticket))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    /** Who closes a topic by hand has closed it, whether he may close the ticket or not. */
    private Future<Void> noticed(StaffWord word) {
        return switch (word.order().kind()) {
            case TOPIC_CLOSED -> topics.topics().noticed(word.topic(), true);
            case TOPIC_REOPENED -> topics.topics().noticed(word.topic(), false);
            default -> Future.succeededFuture();
        };
    }

    private Future<Optional<StaffAnswer>> attend(StaffWord word, Ticket ticket) {
        return people.members()
                .onTelegram(word.sender())
                .compose(found -> found.filter(member -> !member.locked())
                        .map(member -> allowed(word, ticket, member))
                        .orElseGet(() -> stranger(word)));
    }

    private Future<Optional<StaffAnswer>> stranger(StaffWord word) {
        StaffAnswer answer = word.sender() == 0
                ? StaffAnswer.of(Kind.NAMELESS)
                : new StaffAnswer(Kind.STRANGER, Long.toString(word.sender()));
        return topics.topics()
                .mayTellStranger(word.topic())
                .map(first -> first ? Optional.of(answer) : Optional.empty());
    }

    private Future<Optional<StaffAnswer>> allowed(StaffWord word, Ticket ticket, StaffMember who) {
        return who.may(Role.OPERATOR, ticket.office())
                ? obey(word, ticket, who)
                : told(new StaffAnswer(Kind.NOT_ALLOWED, who.name()));
    }

    private Future<Optional<StaffAnswer>> obey(StaffWord word, Ticket ticket, StaffMember who) {
        return switch (word.order().kind()) {
            case REPLY -> reply(word, ticket, who, Afterwards.HOLD);
            case CLOSE ->
                word.order().text().isBlank() ? close(ticket, who) : reply(word, ticket, who, Afterwards.CLOSE);
            case TOPIC_CLOSED -> ticket.state() == Ticket.State.CLOSED ? nothing() : close(ticket, who);
            case TOPIC_REOPENED -> nothing();
            case TO_BOT ->
                clerk.release(ticket, who, clock.instant()).compose(outcome -> done(outcome, ticket, who, "release"));
            case TAKE ->
                clerk.claim(ticket, who, clock.instant()).compose(outcome -> done(outcome, ticket, who, "claim"));
            case NOTE -> note(word, ticket, who);
            case HELP -> told(StaffAnswer.of(Kind.HELP));
            case UNKNOWN -> told(StaffAnswer.of(Kind.UNKNOWN));
            case UNREADABLE -> told(StaffAnswer.of(Kind.UNREADABLE));
            case EDITED -> told(StaffAnswer.of(Kind.EDITED));
        };
    }

    private Future<Optional<StaffAnswer>> close(Ticket ticket, StaffMember who) {
        return clerk.close(ticket, who, clock.instant()).compose(outcome -> done(outcome, ticket, who, "close"));
    }

    private Future<Optional<StaffAnswer>> note(StaffWord word, Ticket ticket, StaffMember who) {
        if (word.order().text().isBlank()) {
            return nothing();
        }
        return people.notes()
                .add(ticket.id(), who.id(), word.order().text(), Set.of())
                .compose(added -> written(ticket, who, "note"))
                .map(written -> Optional.empty());
    }

    private Future<Optional<StaffAnswer>> reply(StaffWord word, Ticket ticket, StaffMember who, Afterwards afterwards) {
        if (word.order().text().value().length() > Clerk.LONGEST_REPLY) {
            return told(StaffAnswer.of(Kind.TOO_LONG));
        }
        return wasSaid(word, ticket)
                .compose(before -> before
                        ? nothing()
                        : clerk.reply(ticket, who, UnsentReply.of(word.order().text()), afterwards, clock.instant())
                                .compose(replied -> replied(replied, word, ticket, who)));
    }

    /** After a crash nobody knows whether it was said: what stands in the conversation since is not said again. */
    private Future<Boolean> wasSaid(StaffWord word, Ticket ticket) {
        if (word.attempts() < 2) {
            return Future.succeededFuture(false);
        }
        return topics.transcripts().last(ticket.conversation(), LINES_LOOKED_AT).map(lines -> isAmong(lines, word));
    }

    private static boolean isAmong(List<Line> lines, StaffWord word) {
        return lines.stream()
                .filter(line -> !line.at().isBefore(word.at()))
                .anyMatch(line -> line.fold(
                        heard -> false,
                        said -> said.message().speaker() == Speaker.PERSON
                                && said.message()
                                        .text()
                                        .value()
                                        .contains(word.order().text().value())));
    }

    private Future<Optional<StaffAnswer>> replied(Replied replied, StaffWord word, Ticket ticket, StaffMember who) {
        return switch (replied) {
            case SENT -> written(ticket, who, "reply").map(noted -> Optional.of(sent(word, ticket)));
            case PROPOSED ->
                written(ticket, who, "reply").compose(noted -> told(new StaffAnswer(Kind.PROPOSED, who.name())));
            case HELD_BY_ANOTHER -> heldByAnother(ticket);
            case NOT_OPEN -> told(StaffAnswer.of(Kind.NOT_OPEN));
        };
    }

    private StaffAnswer sent(StaffWord word, Ticket ticket) {
        return Window.isOpen(ticket, clock.instant())
                ? new StaffAnswer(Kind.SENT, word.order().text().value())
                : StaffAnswer.of(Kind.WINDOW_CLOSED);
    }

    private Future<Optional<StaffAnswer>> done(Outcome outcome, Ticket ticket, StaffMember who, String deed) {
        return switch (outcome) {
            case DONE -> written(ticket, who, deed).map(Optional.empty());
            case HELD_BY_ANOTHER -> heldByAnother(ticket);
            case NOT_OPEN, NEEDS_APPROVAL -> told(StaffAnswer.of(Kind.NOT_OPEN));
        };
    }

    /** Who holds it now, which may be since a moment only. */
    private Future<Optional<StaffAnswer>> heldByAnother(Ticket ticket) {
        return tickets.find(ticket.id())
                .compose(now -> now.flatMap(Ticket::holder)
                        .map(people.members()::find)
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())))
                .compose(holder -> told(new StaffAnswer(
                        Kind.HELD_BY_ANOTHER, holder.map(StaffMember::name).orElse("?"))));
    }

    private Future<Void> written(Ticket ticket, StaffMember who, String deed) {
        return people.ledger()
                .apply(new Deed(Optional.of(who.id()), "tickets." + deed, Long.toString(ticket.id()), WAY));
    }

    private static Future<Optional<StaffAnswer>> told(StaffAnswer answer) {
        return Future.succeededFuture(Optional.of(answer));
    }

    private static Future<Optional<StaffAnswer>> nothing() {
        return Future.succeededFuture(Optional.empty());
    }
}

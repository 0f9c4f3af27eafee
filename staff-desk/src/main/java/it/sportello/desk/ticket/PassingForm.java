package it.sportello.desk.ticket;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.ticket.Passing;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * To whom a ticket is to go, as it was chosen on the page.
 *
 * @param name of the colleague or office
 */
record PassingForm(Passing passing, String name) {
    private static final int LONGEST_NOTE = 1000;
    private static final String COLLEAGUE = "staff:";
    private static final String OFFICE = "office:";

    /** A form that is in order, or why it is not. */
    record Read(Optional<PassingForm> form, String why) {
        <T> T fold(Function<PassingForm, T> inOrder, Function<String, T> refused) {
            return form.map(inOrder).orElseGet(() -> refused.apply(why));
        }
    }

    /** For tickets of any office. */
    static Read read(Visit visit, TicketFacts facts) {
        return read(visit, colleagues(visit, facts), facts);
    }

    /** For this ticket: only those colleagues are in order who may answer it. */
    static Read read(Visit visit, Ticket ticket, TicketFacts facts) {
        return read(visit, colleagues(visit, ticket, facts), facts);
    }

    private static Read read(Visit visit, List<StaffMember> colleagues, TicketFacts facts) {
        String note = visit.typed("note").strip();
        if (note.length() > LONGEST_NOTE) {
            return new Read(Optional.empty(), visit.say("people.note-too-long", LONGEST_NOTE, note.length()));
        }
        Optional<PassingForm> form = chosen(visit, colleagues, facts, visit.typed("to"), new Words(note));
        return new Read(form, visit.say("people.nobody-chosen"));
    }

    private static Optional<PassingForm> chosen(
            Visit visit, List<StaffMember> colleagues, TicketFacts facts, String to, Words note) {
        Optional<PassingForm> colleague = colleagues.stream()
                .filter(member -> to.equals(key(member)))
                .findFirst()
                .map(member ->
                        new PassingForm(new Passing(new Passing.To.Colleague(member.id()), note), member.name()));
        return colleague.or(() -> facts.offices().stream()
                .filter(office -> to.equals(key(office)))
                .findFirst()
                .map(office -> new PassingForm(
                        new Passing(new Passing.To.Office(office.id()), note),
                        office.name(visit.texts().language()))));
    }

    /** Whom a chosen key of the list names. */
    static Optional<Passing.To> whom(Visit visit, TicketFacts facts, String key) {
        return chosen(visit, colleagues(visit, facts), facts, key, Words.NONE)
                .map(form -> form.passing().to());
    }

    /** Everyone who may answer for the ticket's office, but the one who asks. */
    private static List<StaffMember> colleagues(Visit visit, Ticket ticket, TicketFacts facts) {
        return facts.members().stream()
                .filter(member -> member.may(Role.OPERATOR, ticket.office()))
                .filter(member -> !member.id().equals(visit.myId()))
                .toList();
    }

    /** Everyone who may answer anywhere, but the one who asks. */
    private static List<StaffMember> colleagues(Visit visit, TicketFacts facts) {
        return facts.members().stream()
                .filter(member -> member.may(Role.OPERATOR))
                .filter(member -> !member.id().equals(visit.myId()))
                .toList();
    }

    /** Whether the one to whom it is to go may answer it; an office always may. */
    boolean fits(Ticket ticket, TicketFacts facts) {
        return passing.to()
                .fold(
                        colleague -> facts.members().stream()
                                .anyMatch(member -> member.id().equals(colleague.who())
                                        && member.may(Role.OPERATOR, ticket.office())),
                        office -> true);
    }

    /** What the page offers to choose from. */
    static Map<String, Object> choices(Visit visit, TicketFacts facts) {
        return choices(visit, colleagues(visit, facts), facts);
    }

    /** What the page of a ticket offers to choose from. */
    static Map<String, Object> choices(Visit visit, Ticket ticket, TicketFacts facts) {
        return choices(visit, colleagues(visit, ticket, facts), facts);
    }

    private static Map<String, Object> choices(Visit visit, List<StaffMember> colleagues, TicketFacts facts) {
        return Map.of(
                "colleagues",
                colleagues.stream()
                        .map(member -> Map.of("key", key(member), "name", member.name()))
                        .toList(),
                "offices",
                facts.offices().stream()
                        .map(office -> Map.of(
                                "key",
                                key(office),
                                "name",
                                office.name(visit.texts().language())))
                        .toList());
    }

    PhraseKey notice() {
        return passing.to().fold(colleague -> PhraseKey.PERSON_PASSES, office -> PhraseKey.OFFICE_PASSES);
    }

    /** An office is named to the citizen; a colleague only where names are. */
    Map<String, Object> values(People people) {
        return passing.to().fold(colleague -> Map.of("name", people.shown(name)), office -> Map.of("to", name));
    }

    private static String key(StaffMember member) {
        return COLLEAGUE + member.id().value();
    }

    private static String key(Office office) {
        OfficeId id = office.id();
        return OFFICE + id.value();
    }
}

package it.sportello.desk.ticket;

import it.sportello.core.ticket.Readers.Reader;
import it.sportello.desk.page.Visit;
import java.util.List;
import java.util.stream.Collectors;

/** Who else has a ticket before him, in one sentence each. */
final class Company {
    private Company() {}

    static String of(List<Reader> readers, Visit visit, TicketFacts facts) {
        return readers.stream()
                .filter(reader -> !reader.who().equals(visit.myId()))
                .map(reader -> visit.say(reader.types() ? "people.types" : "people.reads", facts.name(reader.who())))
                .collect(Collectors.joining(" "));
    }
}

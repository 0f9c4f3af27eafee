package it.sportello.desk.deadline;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Which part of the report somebody wants to see: one office or all, from one day to another, both included. What makes
 * no sense counts as not said; the usual is the last thirty days.
 */
record Wish(Optional<OfficeId> office, LocalDate from, LocalDate until) {
    private static final int USUAL_DAYS = 30;

    static Wish of(Visit visit, List<Office> offices, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(visit.now(), zone);
        LocalDate until = day(visit.query("until")).orElse(today);
        LocalDate from = day(visit.query("from")).orElse(until.minusDays(USUAL_DAYS));
        Optional<OfficeId> office = offices.stream()
                .map(Office::id)
                .filter(id -> id.value().equals(visit.query("office")))
                .findFirst();
        return new Wish(office, from.isAfter(until) ? until : from, until);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant ends(ZoneId zone) {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** As a query. */
    String query() {
        return "office=" + office.map(OfficeId::value).orElse("") + "&from=" + from + "&until=" + until;
    }
}

package it.sportello.desk.administration;

import it.sportello.core.audit.DeedSearch;
import it.sportello.core.staff.StaffId;
import it.sportello.desk.page.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is looked for among the deeds, as the address of the page says it. Days are whole days, the last one included. */
record AuditFilter(Map<String, String> values) {
    private static final int LONGEST_WHAT = 60;

    static AuditFilter asked(Visit visit) {
        Map<String, String> values = new TreeMap<>();
        values.put("who", visit.query("who").matches("\\d{1,18}") ? visit.query("who") : "");
        values.put(
                "what", visit.query("what").matches("[a-z0-9.-]{1," + LONGEST_WHAT + "}") ? visit.query("what") : "");
        values.put("from", day(visit.query("from")).map(LocalDate::toString).orElse(""));
        values.put("to", day(visit.query("to")).map(LocalDate::toString).orElse(""));
        return new AuditFilter(values);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    DeedSearch search(ZoneId zone) {
        return new DeedSearch(
                given("who").map(who -> new StaffId(Long.parseLong(who))),
                given("what"),
                given("from")
                        .flatMap(AuditFilter::day)
                        .map(day -> day.atStartOfDay(zone).toInstant()),
                given("to")
                        .flatMap(AuditFilter::day)
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    boolean isEmpty() {
        return values.values().stream().allMatch(String::isEmpty);
    }

    /** For the addresses of the other pages of the list, and of its file. */
    String query() {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }
}

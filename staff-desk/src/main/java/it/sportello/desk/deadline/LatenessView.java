package it.sportello.desk.deadline;

import it.sportello.core.deadline.Escalation;
import it.sportello.core.deadline.Lateness;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Texts;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A promise that was not kept, in words and as a line of a table. */
record LatenessView(List<StaffMember> members, List<Office> offices, OpeningHours hours, Moments moments) {
    private static final DateTimeFormatter CELL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    Map<String, Object> of(Lateness late, Visit visit) {
        Texts texts = visit.texts();
        Map<String, Object> model = new HashMap<>();
        model.put("ticket", String.valueOf(late.promise().ticket()));
        model.put("target", late.promise().target().name());
        model.put("what", what(late, texts));
        model.put("office", office(late, texts));
        model.put("due", moments.time(late.promise().due(), visit.now(), texts));
        model.put(
                "done",
                late.done().map(at -> moments.time(at, visit.now(), texts)).orElse(texts.say("deadline.not-done")));
        model.put("by", moments.length(late(late, visit.now()), texts));
        model.put("reason", late.reason().map(reason -> reason.text().value()).orElse(""));
        late.reason().ifPresent(reason -> model.put("stated", texts.say("deadline.stated", name(reason.by()))));
        late.head().ifPresent(head -> model.put("head", name(head)));
        late.followed()
                .ifPresent(what -> model.put(
                        "followed",
                        texts.say(
                                "deadline.followed-at",
                                moments.time(what.at(), visit.now(), texts),
                                followed(what, texts))));
        return model;
    }

    /** Without a citizen's word: what leaves the house as a file. */
    List<String> line(Lateness late, Visit visit) {
        return List.of(
                String.valueOf(late.promise().ticket()),
                office(late, visit.texts()),
                what(late, visit.texts()),
                cell(late.promise().opened()),
                cell(late.promise().due()),
                late.done().map(this::cell).orElse(""),
                String.valueOf(late(late, visit.now()).toMinutes()),
                late.head().map(this::name).orElse(""),
                late.reason().map(reason -> reason.text().value()).orElse(""),
                late.reason().map(reason -> name(reason.by())).orElse(""),
                late.followed().map(what -> followed(what, visit.texts())).orElse(""),
                late.followed().map(Escalation::at).map(this::cell).orElse(""));
    }

    private String followed(Escalation what, Texts texts) {
        String former = what.former().map(this::name).orElse("");
        String given = former.isEmpty() ? "deadline.followed.head-alone" : "deadline.followed.head";
        return what.to()
                .map(to -> texts.say(given, former, name(to)))
                .orElseGet(() -> texts.say("deadline.followed.back", former));
    }

    static List<String> header(Texts texts) {
        return List.of(
                texts.say("deadline.ticket"),
                texts.say("deadline.office"),
                texts.say("deadline.what"),
                texts.say("deadline.opened"),
                texts.say("deadline.due"),
                texts.say("deadline.done"),
                texts.say("deadline.minutes"),
                texts.say("deadline.head"),
                texts.say("deadline.reason"),
                texts.say("deadline.reason-by"),
                texts.say("deadline.followed"),
                texts.say("deadline.followed.when"));
    }

    /** In the office's opening time. */
    private Duration late(Lateness late, Instant now) {
        Instant end = late.done().orElse(now);
        return hours.of(late.promise().office())
                .map(known -> known.timetable().between(late.promise().due(), end))
                .orElseGet(() -> Duration.between(late.promise().due(), end));
    }

    private String cell(Instant at) {
        return CELL.format(at.atZone(moments.zone()));
    }

    private static String what(Lateness late, Texts texts) {
        String target = late.promise().target().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return texts.say("deadline.target." + target);
    }

    private String office(Lateness late, Texts texts) {
        Optional<OfficeId> id = late.promise().office();
        return id.map(wanted -> offices.stream()
                        .filter(office -> office.id().equals(wanted))
                        .findFirst()
                        .map(office -> office.name(texts.language()))
                        .orElse(wanted.value()))
                .orElse(texts.say("deadline.no-office"));
    }

    private String name(StaffId id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .map(StaffMember::name)
                .findFirst()
                .orElse("?");
    }
}

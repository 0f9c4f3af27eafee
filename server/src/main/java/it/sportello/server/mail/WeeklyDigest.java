package it.sportello.server.mail;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.letter.AnswerKeepers;
import it.sportello.core.staff.EmailAddress;
import it.sportello.core.staff.StaffMember;
import it.sportello.desk.page.RoleWords;
import it.sportello.desk.page.Texts;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.freshness.Concern;
import it.sportello.knowledge.freshness.Horizon;
import it.sportello.server.mail.Writing.Content;
import it.sportello.server.mail.Writing.Stationery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who keep answers, once a week and by day, how many of them end soon in which of their offices. A letter that
 * certainly did not go out is tried again; one that may have gone out is not.
 */
final class WeeklyDigest {
    private static final Logger LOG = LoggerFactory.getLogger(WeeklyDigest.class);
    private static final int MOST = 1000;
    private static final int MORNING = 7;
    /** Answers end by days: looking each hour is soon enough. */
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Vertx vertx;
    private final Mail.Kept kept;
    private final Writing.Sources sources;
    private final Stationery stationery;
    private final SmtpPost post;
    private volatile Instant next = Instant.MIN;

    WeeklyDigest(Vertx vertx, Mail.Kept kept, Writing.Sources sources, Stationery stationery, SmtpPost post) {
        this.vertx = vertx;
        this.kept = kept;
        this.sources = sources;
        this.stationery = stationery;
        this.post = post;
    }

    /** How many answers of which office end soon. */
    private record Ending(Map<String, Integer> byOffice) {
        /** Of the offices whose answers he keeps. */
        Ending of(StaffMember reader, List<StaffMember> staff) {
            Map<String, Integer> own = new TreeMap<>(byOffice);
            own.keySet()
                    .removeIf(office ->
                            !AnswerKeepers.of(new OfficeId(office), staff).contains(reader));
            return new Ending(own);
        }

        int all() {
            return byOffice.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    Future<Void> send(Instant now) {
        boolean night = now.atZone(stationery.moments().zone()).getHour() < MORNING;
        if (night || now.isBefore(next)) {
            return Future.succeededFuture();
        }
        next = now.plus(AN_HOUR);
        LocalDate today = stationery.moments().day(now);
        return Future.all(
                        ending(today),
                        sources.members().all(),
                        sources.offices().all())
                .compose(all -> tell(all.resultAt(0), all.resultAt(1), all.resultAt(2), now));
    }

    private Future<Ending> ending(LocalDate today) {
        return kept.reminders()
                .list(Concern.EXPIRING, Horizon.usual(today), Optional.empty(), MOST, 0)
                .map(found -> new Ending(found.stream()
                        .collect(Collectors.toMap(one -> one.owner().value(), one -> 1, Integer::sum))));
    }

    private Future<Void> tell(Ending ending, List<StaffMember> staff, List<Office> offices, Instant now) {
        Future<Void> told = Future.succeededFuture();
        for (StaffMember member : staff) {
            Ending own = ending.of(member, staff);
            if (own.all() > 0 && !member.locked() && member.email().isPresent()) {
                EmailAddress address = member.email().get();
                told = told.compose(before -> tell(member, address, own, offices, now));
            }
        }
        return told;
    }

    private Future<Void> tell(StaffMember member, EmailAddress to, Ending own, List<Office> offices, Instant now) {
        long week = AnswerKeepers.week(stationery.moments().day(now));
        return kept.digests()
                .begin(member.id(), week)
                .compose(begun -> begun
                        ? Writing.texts(sources.members(), member.id())
                                .compose(texts -> post(letter(to, own, offices, texts), now))
                                .compose(mailing -> settle(member, week, mailing))
                        : Future.succeededFuture());
    }

    private WrittenLetter letter(EmailAddress to, Ending own, List<Office> offices, Texts texts) {
        String lines = own.byOffice().entrySet().stream()
                .sorted(Entry.comparingByKey())
                .map(entry ->
                        "- " + RoleWords.office(new OfficeId(entry.getKey()), offices, texts) + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
        String text = texts.say("mail.answers-ending.text", own.all()) + "\n\n" + lines + "\n\n"
                + texts.say("mail.link", stationery.desk() + "/desk/freshness?show=expiring");
        String token = UUID.randomUUID().toString().replace("-", "");
        Content content = new Content(texts.say("mail.answers-ending.subject", own.all()), text);
        return stationery.letter(to, token, content, texts);
    }

    private Future<Mailing> post(WrittenLetter letter, Instant now) {
        return vertx.executeBlocking(() -> post.send(letter, now), false);
    }

    private Future<Void> settle(StaffMember member, long week, Mailing mailing) {
        if (mailing == Mailing.LATER) {
            return kept.digests().takeBack(member.id(), week);
        }
        if (mailing == Mailing.REFUSED) {
            LOG.warn("weekly letter refused: reader={}", member.id().value());
        }
        return Future.succeededFuture();
    }
}

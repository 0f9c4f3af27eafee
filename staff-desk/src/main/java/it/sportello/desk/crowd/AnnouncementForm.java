package it.sportello.desk.crowd;

import it.sportello.core.announcement.Announcement;
import it.sportello.core.announcement.Concern;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.desk.choice.ArticleChoice;
import it.sportello.desk.page.Texts;
import it.sportello.desk.page.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An announcement as it is typed. Most need a text only: it begins at once, and ends after one of the usual times. */
record AnnouncementForm(Map<String, String> values) {
    static final String TEXT_IT = "text_it";
    static final String TEXT_EN = "text_en";
    static final String ABOUT = "about";
    static final String WORDS = "words";
    static final String ARTICLE = ArticleChoice.FIELD;
    static final String AREA = "area";
    static final String FROM = "from";
    static final String LASTS = "lasts";
    static final String TO = "to";
    static final List<String> LENGTHS = List.of("2h", "today", "1d", "3d", "7d", "until");

    private static final List<String> FIELDS = List.of(TEXT_IT, TEXT_EN, ABOUT, WORDS, ARTICLE, AREA, FROM, LASTS, TO);
    private static final int MOST_EXPRESSIONS = 30;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Map<String, Duration> USUAL = Map.of(
            "2h", Duration.ofHours(2), "1d", Duration.ofDays(1), "3d", Duration.ofDays(3), "7d", Duration.ofDays(7));

    AnnouncementForm {
        values = Map.copyOf(values);
    }

    private static AnnouncementForm read(UnaryOperator<String> source) {
        Map<String, String> values = new HashMap<>();
        FIELDS.forEach(field -> values.put(field, source.apply(field)));
        values.computeIfPresent(ABOUT, (field, value) -> value.isEmpty() ? WORDS : value);
        values.computeIfPresent(LASTS, (field, value) -> LENGTHS.contains(value) ? value : "today");
        return new AnnouncementForm(values);
    }

    static AnnouncementForm typed(Visit visit) {
        return read(field -> field.equals(ARTICLE) ? ArticleChoice.typed(visit) : visit.typed(field));
    }

    /** A new one, with what the page that led here knows already. */
    static AnnouncementForm proposed(Visit visit) {
        return read(field -> List.of(WORDS, ARTICLE, ABOUT).contains(field) ? visit.query(field) : "");
    }

    /** The same for questions in which one of these words stands. */
    AnnouncementForm about(List<String> words) {
        Map<String, String> more = new HashMap<>(values);
        more.put(ABOUT, WORDS);
        more.put(WORDS, String.join(", ", words));
        return new AnnouncementForm(more);
    }

    static AnnouncementForm of(Announcement one, ZoneId zone) {
        Map<String, String> kept = new HashMap<>();
        one.texts().forEach((language, text) -> kept.put("text_" + language, text));
        kept.put(AREA, String.join(", ", one.area()));
        kept.put(FROM, local(one.from(), zone));
        kept.put(LASTS, "until");
        kept.put(TO, local(one.to(), zone));
        kept.putAll(one.concern()
                .fold(
                        everything -> Map.of(ABOUT, "everything"),
                        topic -> Map.of(ABOUT, ARTICLE, ARTICLE, topic.article().value()),
                        mentioned -> Map.of(ABOUT, WORDS, WORDS, String.join(", ", mentioned.words()))));
        return read(field -> kept.getOrDefault(field, ""));
    }

    private static String local(Instant when, ZoneId zone) {
        return LocalDateTime.ofInstant(when, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    String value(String field) {
        return Objects.requireNonNull(values.get(field), field).strip();
    }

    /** What is wrong, by field, in sentences that say how to put it right. */
    Map<String, Object> errors(Texts texts, Instant now, ZoneId zone) {
        Map<String, Object> errors = new LinkedHashMap<>();
        if (value(TEXT_IT).isEmpty()) {
            errors.put(TEXT_IT, texts.say("announce.error.text"));
        }
        for (String field : List.of(TEXT_IT, TEXT_EN)) {
            if (value(field).length() > Announcement.LONGEST) {
                errors.put(
                        field,
                        texts.say(
                                "announce.error.too-long",
                                Announcement.LONGEST,
                                value(field).length()));
            }
        }
        if (value(ABOUT).equals(WORDS) && expressions(WORDS).isEmpty()) {
            errors.put(WORDS, texts.say("announce.error.words"));
        }
        for (String field : List.of(WORDS, AREA)) {
            if (expressions(field).size() > MOST_EXPRESSIONS) {
                errors.put(field, texts.say("announce.error.many", MOST_EXPRESSIONS));
            }
        }
        if (isAboutAnArticle() && value(ARTICLE).isEmpty()) {
            errors.put(ARTICLE, texts.say("announce.error.article"));
        }
        times(errors, texts, now, zone);
        return errors;
    }

    boolean isAboutAnArticle() {
        return value(ABOUT).equals(ARTICLE);
    }

    /** The same with that article, which was typed by words of it. */
    AnnouncementForm on(ArticleId article) {
        Map<String, String> more = new HashMap<>(values);
        more.put(ARTICLE, article.value());
        return new AnnouncementForm(more);
    }

    private void times(Map<String, Object> errors, Texts texts, Instant now, ZoneId zone) {
        Optional<Instant> from = from(now, zone);
        if (from.isEmpty()) {
            errors.put(FROM, texts.say("announce.error.time"));
            return;
        }
        Optional<Instant> to = to(from.get(), zone);
        if (to.isEmpty()) {
            errors.put(TO, texts.say("announce.error.to"));
        } else if (!to.get().isAfter(from.get()) || !to.get().isAfter(now)) {
            errors.put(TO, texts.say("announce.error.past"));
        } else if (to.get().isAfter(from.get().plus(LONGEST))) {
            errors.put(TO, texts.say("announce.error.long"));
        }
    }

    /** Empty where what was typed is no time. */
    Optional<Instant> from(Instant now, ZoneId zone) {
        return value(FROM).isEmpty() ? Optional.of(now) : time(value(FROM), zone);
    }

    /** Empty where no time was typed that is one. */
    Optional<Instant> to(Instant from, ZoneId zone) {
        return switch (value(LASTS)) {
            case "until" -> time(value(TO), zone);
            case "today" ->
                Optional.of(LocalDateTime.ofInstant(from, zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atTime(LocalTime.MIDNIGHT)
                        .atZone(zone)
                        .toInstant());
            default -> Optional.ofNullable(USUAL.get(value(LASTS))).map(from::plus);
        };
    }

    private static Optional<Instant> time(String typed, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    List<String> expressions(String field) {
        return Arrays.stream(value(field).split("[,;\\n]", -1))
                .map(String::strip)
                .filter(expression -> !expression.isEmpty())
                .distinct()
                .toList();
    }

    /** The announcement that a form without errors describes. */
    Announcement announcement(long id, Instant now, ZoneId zone) {
        Map<Language, String> texts = new HashMap<>();
        texts.put(Language.ITALIAN, value(TEXT_IT));
        if (!value(TEXT_EN).isEmpty()) {
            texts.put(Language.ENGLISH, value(TEXT_EN));
        }
        Instant from = from(now, zone).orElseThrow();
        return new Announcement(id, texts, from, to(from, zone).orElseThrow(), expressions(AREA), concern());
    }

    private Concern concern() {
        return switch (value(ABOUT)) {
            case ARTICLE -> new Concern.Topic(new ArticleId(value(ARTICLE)));
            case WORDS -> new Concern.Mentioned(expressions(WORDS));
            default -> new Concern.Everything();
        };
    }
}

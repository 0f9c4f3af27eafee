package it.sportello.knowledge.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Source;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.References;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.article.YearlyDays;
import it.sportello.knowledge.exchange.plan.Plan;
import it.sportello.knowledge.exchange.plan.Step.Outcome;
import it.sportello.knowledge.files.Knowledge;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is kept, a file that we wrote changes nothing, and brings all of it to an empty place. */
class RoundTripTest {
    private static final int TRIES = 60;
    private static final List<String> PIECES = List.of(
            "orari",
            "è",
            "l'ufficio",
            " ",
            "  ",
            "=1+1",
            "-",
            "+39 06",
            "@",
            "'",
            "''=",
            "\"",
            ";",
            ",",
            "|",
            "😀",
            "مرحبا",
            "#",
            ": ",
            "- ",
            "{}",
            "[x](http://a.it)",
            "\u00a0",
            "%",
            "<b>",
            "\\",
            "null",
            "12",
            "2026-01-01",
            "sì",
            "&amp;",
            "_x000D_",
            "`",
            "*");

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenChangesNothing(Form form) {
        for (int seed = 0; seed < TRIES; seed++) {
            Knowledge kept = knowledge(new Random(seed));
            Plan plan = Files.plan(
                    "x" + form.ending(), Exchange.write(form, kept), Files.standing(kept.offices(), kept.articles()));
            assertEquals(kept.articles().size(), plan.count(Outcome.SAME), () -> form + " " + plan);
            assertEquals(List.of(), plan.offices(), form + " with seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenIsWholeInAnEmptyPlace(Form form) {
        for (int seed = 0; seed < TRIES; seed++) {
            Knowledge kept = knowledge(new Random(seed));
            Plan plan = Files.plan(
                    "x" + form.ending(), Exchange.write(form, kept), Files.standing(kept.offices(), List.of()));
            assertEquals(sorted(kept.articles()), sorted(Files.articles(plan)), form + " with seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
    void theSameKnowledgeIsAlwaysTheSameBytes(Form form) {
        Knowledge kept = knowledge(new Random(1));
        List<Article> turned = new ArrayList<>(kept.articles());
        Collections.reverse(turned);
        assertArrayEquals(Exchange.write(form, kept), Exchange.write(form, new Knowledge(kept.offices(), turned)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV")
    void officesComeAlong(Form form) {
        Knowledge kept = knowledge(new Random(2));
        Plan plan = Files.plan("x" + form.ending(), Exchange.write(form, kept), Files.nothing());
        assertEquals(kept.offices(), plan.offices());
    }

    @ParameterizedTest
    @EnumSource
    void tenThousandQuestionsOfOneArticleSurvive(Form form) {
        List<String> many =
                IntStream.range(0, 10_000).mapToObj(at -> "domanda " + at).toList();
        Article article = new Article(
                new ArticleId("tante"),
                new OfficeId("ufficio"),
                Map.of(Language.ITALIAN, new Article.Text("Tante", many, new Markdown("Sì."))),
                Validity.ALWAYS);
        Plan plan = Files.plan(
                "x" + form.ending(), Exchange.write(form, new Knowledge(List.of(), List.of(article))), Files.nothing());
        assertEquals(List.of(article), Files.articles(plan));
    }

    private static List<Article> sorted(List<Article> articles) {
        return articles.stream()
                .sorted(Comparator.comparing(article -> article.id().value()))
                .toList();
    }

    private static Knowledge knowledge(Random random) {
        List<Office> offices = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(at -> new Office(
                        new OfficeId("ufficio-" + at),
                        Map.of(Language.ITALIAN, text(random, 60), Language.ENGLISH, text(random, 60))))
                .toList();
        List<Article> articles = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(at -> article(random, "a" + at, offices))
                .toList();
        return new Knowledge(offices, articles);
    }

    private static Article article(Random random, String id, List<Office> offices) {
        Map<Language, Article.Text> texts = new LinkedHashMap<>();
        for (String code : List.of("it", "en", "de")) {
            if (texts.isEmpty() || random.nextBoolean()) {
                texts.put(new Language(code), text(random));
            }
        }
        Optional<LocalDate> from = random.nextBoolean() ? Optional.of(LocalDate.of(2026, 3, 1)) : Optional.empty();
        Optional<LocalDate> to = random.nextBoolean() ? Optional.of(LocalDate.of(2027, 3, 1)) : Optional.empty();
        OfficeId owner = offices.get(random.nextInt(offices.size())).id();
        return new Article(
                new ArticleId(id),
                owner,
                texts,
                new Validity(from, to, yearly(random), review(random)),
                references(random));
    }

    private static References references(Random random) {
        List<ArticleId> related = Stream.of("orari", "a1", "x-2")
                .filter(id -> random.nextBoolean())
                .map(ArticleId::new)
                .toList();
        Optional<String> address =
                random.nextBoolean() ? Optional.of("https://example.org/a?b=1&c=2") : Optional.empty();
        return new References(
                related,
                random.nextBoolean()
                        ? Optional.of(new Source(text(random, 60), address, review(random)))
                        : Optional.empty());
    }

    private static Optional<YearlyDays> yearly(Random random) {
        MonthDay first = MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
        return random.nextBoolean() ? Optional.of(new YearlyDays(first, MonthDay.of(2, 29))) : Optional.empty();
    }

    private static Optional<LocalDate> review(Random random) {
        return random.nextBoolean() ? Optional.of(LocalDate.of(2026, 12, 1)) : Optional.empty();
    }

    private static Article.Text text(Random random) {
        List<String> examples = IntStream.range(0, random.nextInt(4))
                .mapToObj(at -> text(random, 300))
                .toList();
        String answer = random.nextBoolean() ? text(random, 900) + "\n\n- " + text(random, 900) : "";
        Map<ChannelName, Markdown> variants = new LinkedHashMap<>();
        for (String channel : List.of("whatsapp", "telegram", "web")) {
            if (random.nextInt(3) == 0) {
                variants.put(new ChannelName(channel), new Markdown(text(random, 900) + "\n\n" + text(random, 900)));
            }
        }
        return new Article.Text(text(random, 70), examples, new Markdown(answer), variants, List.of());
    }

    /** Never blank, never with blanks around it, as people and forms leave it. */
    private static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(6); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        String whole = (text.length() > longest ? text.substring(0, longest) : text.toString()).strip();
        return whole.isEmpty() ? "x" : whole;
    }
}

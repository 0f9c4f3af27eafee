package it.sportello.knowledge.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.fact.FactCheck.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Fact HOURS =
            fact("orari", FactsContract.value(Kind.HOURS, "lun-ven 9-12\nsab 9-11"), Validity.ALWAYS);
    private static final Fact TEXT =
            fact("via", FactsContract.value(Kind.TEXT, "${7*7} $0 \\1 <#if>"), Validity.ALWAYS);
    private static final Map<FactId, Fact> FACTS = Map.of(HOURS.id(), HOURS, TEXT.id(), TEXT);

    @Test
    void aFactStandsInTheSentenceOrOnLinesOfItsOwn() {
        assertEquals(
                "Siamo aperti lunedì–venerdì: 9:00–12:00; sabato: 9:00–11:00.", filled("Siamo aperti {{ orari }}."));
        assertEquals(
                "Orari:\n\n- lunedì–venerdì: 9:00–12:00\n- sabato: 9:00–11:00\n\nVieni pure.",
                filled("Orari:\n{{orari}}\nVieni pure."));
    }

    @Test
    void nothingInAValueIsEverExecuted() {
        assertEquals("A \\$\\{7\\*7\\} \\$0 \\\\1 \\<\\#if\\> B", filled("A {{via}} B"));
    }

    @Test
    void anUnknownNameStaysAsItIs() {
        assertEquals("A {{altro}} {{orari.x}} {{ }} {{", filled("A {{altro}} {{orari.x}} {{ }} {{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{Orari}}", "{{a b}}", "{{}}", "{{a..b}}", "{{.a}}", "{{${x}}}", "{{a", "a}}"})
    void whatIsNoNameIsAProblem(String text) {
        assertEquals(Reason.NO_NAME, problems("Vedi " + text).get(0).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{ {a} }", "{a}", "C'è {tutto} qui", "${a}"})
    void otherBracesAreText(String text) {
        assertEquals(List.of(), problems(text));
    }

    @Test
    void aMissingFactAndAnExpiredOneAreNamed() {
        Fact old = fact(
                "vecchio",
                FactsContract.value(Kind.TEXT, "x"),
                new Validity(Optional.empty(), Optional.of(TODAY.minusDays(1))));
        Article article = article("{{vecchio}} {{manca}} {{orari}}");
        assertEquals(
                List.of(
                        new FactCheck.Problem(Reason.EXPIRED, Language.ITALIAN, "vecchio"),
                        new FactCheck.Problem(Reason.MISSING, Language.ITALIAN, "manca")),
                FactCheck.problems(article, Map.of(old.id(), old, HOURS.id(), HOURS), TODAY));
    }

    @Test
    void anAnswerMayNotGrowTooLongByItsFacts() {
        Fact long1 = fact("lungo", FactsContract.value(Kind.TEXT, "x".repeat(500)), Validity.ALWAYS);
        Article article = article("{{lungo}}".repeat(9));
        assertEquals(
                List.of(new FactCheck.Problem(Reason.TOO_LONG, Language.ITALIAN, "4500")),
                FactCheck.problems(article, Map.of(long1.id(), long1), TODAY));
    }

    @Test
    void namesAreThoseOfAllLanguages() {
        Article article = new Article(
                new ArticleId("a"),
                Invented.REGISTRY.id(),
                Map.of(
                        Language.ITALIAN,
                                new Article.Text("{{titolo}}", List.of("{{es}}"), new Markdown("{{uno}} {{x y}}")),
                        Language.ENGLISH, new Article.Text("T", List.of(), new Markdown("{{two}}{{uno}}"))),
                Validity.ALWAYS);
        assertEquals(Set.of(new FactId("uno"), new FactId("two")), Placeholders.names(article));
    }

    private static String filled(String text) {
        return Placeholders.fill(new Markdown(text), Language.ITALIAN, FACTS).value();
    }

    private static List<FactCheck.Problem> problems(String answer) {
        return FactCheck.problems(article(answer), FACTS, TODAY);
    }

    private static Article article(String answer) {
        return new Article(
                new ArticleId("a"),
                Invented.REGISTRY.id(),
                Map.of(Language.ITALIAN, new Article.Text("A", List.of(), new Markdown(answer))),
                Validity.ALWAYS);
    }

    private static Fact fact(String id, FactValue value, Validity validity) {
        return new Fact(new FactId(id), id, Invented.REGISTRY.id(), value, validity);
    }
}

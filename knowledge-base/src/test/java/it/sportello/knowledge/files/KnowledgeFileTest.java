package it.sportello.knowledge.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.article.YearlyDays;
import it.sportello.knowledge.understanding.RealKnowledge;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeFileTest {
    private static final String FILE = """
            offices:
              - id: anagrafe
                name: { it: "Anagrafe", en: "Registry" }
            articles:
              - id: carta
                title: { it: "Carta d'identità" }
                office: anagrafe
                valid-from: 2026-09-01
                valid-to: 2027-07-31
                every-year-from: 06-01
                every-year-to: 07-31
                review-by: 2027-03-01
                examples:
                  it:
                    - "no"
                    - "rinnovo carta"
                answer:
                  it: |
                    Prenota **online**.

                    - foto
            """;

    @Test
    void readsOfficesArticlesAndDays() {
        Knowledge read = done(FILE);
        assertEquals(List.of(Invented.REGISTRY), read.offices());
        Article.Text text = new Article.Text(
                "Carta d'identità", List.of("no", "rinnovo carta"), new Markdown("Prenota **online**.\n\n- foto"));
        assertEquals(
                List.of(new Article(
                        new ArticleId("carta"),
                        Invented.REGISTRY.id(),
                        Map.of(Language.ITALIAN, text),
                        new Validity(
                                Optional.of(LocalDate.of(2026, 9, 1)),
                                Optional.of(LocalDate.of(2027, 7, 31)),
                                Optional.of(new YearlyDays(MonthDay.of(6, 1), MonthDay.of(7, 31))),
                                Optional.of(LocalDate.of(2027, 3, 1))))),
                read.articles());
    }

    @Test
    void theStarterKnowledgeSurvivesARoundTripAndItsBytesStayTheSame() {
        Knowledge starter = RealKnowledge.starter();
        String written = KnowledgeFile.write(starter);
        Knowledge again = done(written);
        assertEquals(starter.offices(), again.offices());
        assertEquals(sorted(starter.articles()), again.articles());
        assertEquals(Set.copyOf(starter.facts()), Set.copyOf(again.facts()));
        assertEquals(Set.copyOf(starter.gold()), Set.copyOf(again.gold()));
        assertEquals(written, KnowledgeFile.write(again));
    }

    @Test
    void theOrderOfArticlesDoesNotChangeTheBytes() {
        Knowledge starter = RealKnowledge.starter();
        List<Article> turned = new ArrayList<>(starter.articles());
        Collections.reverse(turned);
        assertEquals(
                KnowledgeFile.write(starter),
                KnowledgeFile.write(new Knowledge(starter.offices(), turned, starter.facts(), starter.gold())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "null",
                "1e3",
                "2027-01-01",
                "- a",
                "# a",
                "a: b",
                "'a",
                "\"a\"",
                "|",
                "{{a}}",
                "&a *a",
                "a\n  b\n\nc",
                "a \nb",
                "\u00a0a\u2028b",
                "tab\tin",
                "😀 \\ %",
                "a\n---\nb",
                "=SUM(A1)"
            })
    void anyTextSurvivesARoundTrip(String text) {
        Article.Text hostile = new Article.Text(text, List.of(text, "x"), new Markdown(text));
        Article article = new Article(
                new ArticleId("null"), Invented.REGISTRY.id(), Map.of(Language.ITALIAN, hostile), Validity.ALWAYS);
        Knowledge knowledge = new Knowledge(List.of(Invented.REGISTRY), List.of(article));
        assertEquals(knowledge, done(KnowledgeFile.write(knowledge)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: carta|id: Carta D'Identità|an id of 1 to 60",
                "id: carta|id: 7|article 7, id: an id of 1 to 60",
                "    office: anagrafe|    owner: anagrafe|article carta, office: missing; an id",
                "    office: anagrafe|    owner: anagrafe|article carta: unknown key \"owner\"",
                "Carta d'identità|`   `|article carta, title, it: a text of 1 to 70 characters is wanted",
                "2026-09-01|ieri|article carta, valid-from: a day such as 2027-06-30 is wanted",
                "2027-07-31|2025-07-31|article carta, valid-to: it lies before valid-from",
                "every-year-to: 07-31|every-year-to: luglio|every-year-to: a day of the year such as 06-30 is wanted",
                "every-year-from: 06-01|``|every-year-from and every-year-to are wanted together",
                "review-by: 2027-03-01|review-by: mai|review-by: a day such as 2027-06-30 is wanted",
                "title: { it|title: { italiano|article carta, title: \"italiano\" is no language",
                "title: { it|title: { en|article carta, answer: there is no title in it",
                "- \"no\"|- no: no|article carta, examples, it 1: a text",
                "articles:|article:|k.yaml: unknown key \"article\"",
                "id: anagrafe|id: anagrafe\\n    id: due|not readable as YAML"
            })
    void aWrongFileIsRefusedWithThePlaceAndTheReason(String right, String wrong, String problem) {
        assertTrue(FILE.contains(right), right);
        List<String> problems = refused(FILE.replace(right, wrong.replace("\\n", "\n")));
        assertTrue(
                problems.stream().anyMatch(each -> each.startsWith("k.yaml") && each.contains(problem)),
                () -> String.join("; ", problems));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        String wrong = FILE.replace("id: carta", "id: CARTA").replace("2026-09-01", "ieri");
        assertEquals(2, refused(wrong).size());
    }

    @Test
    void anIdMayStandOnlyOnce() {
        String twice = FILE + FILE.substring(FILE.indexOf("  - id: carta"));
        assertEquals(List.of("k.yaml, article carta: the id stands there twice"), refused(twice));
    }

    @ParameterizedTest
    @CsvSource({"Carta d'identità, 71", "rinnovo carta, 301", "Prenota **online**., 4001", "Anagrafe, 101"})
    void anOverlongTextIsRefused(String text, int length) {
        assertEquals(1, refused(FILE.replace(text, "x".repeat(length))).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "42",
                "ciao",
                "offices: 7",
                "articles: { a: b }",
                "articles: [null, 7, []]",
                "{",
                "a: &x [*x]",
                "%YAML 9.9",
                "\t- a",
                "--- a\n--- b",
                "!!java.net.URL [\"http://example.org\"]"
            })
    void aFileOfAnotherShapeIsRefusedAndNoError(String yaml) {
        assertFalse(refused(yaml).isEmpty());
    }

    private static List<Article> sorted(List<Article> articles) {
        return articles.stream()
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
                .toList();
    }

    private static Knowledge done(String yaml) {
        return KnowledgeFile.read("k.yaml", yaml).fold(KnowledgeRead.Done::knowledge, refused -> {
            throw new AssertionError(refused.problems());
        });
    }

    private static List<String> refused(String yaml) {
        return KnowledgeFile.read("k.yaml", yaml)
                .fold(
                        done -> {
                            throw new AssertionError("it was read");
                        },
                        KnowledgeRead.Refused::problems);
    }

    @Test
    void readsFactsAndTellsWhatIsWrongWithThem() {
        String facts = """
                facts:
                  - id: scadenza.tari
                    label: "Tari"
                    office: anagrafe
                    kind: date
                    value: { it: "16/6/2027" }
                    valid-to: 2027-06-16
                """;
        assertEquals("2027-06-16", done(facts).facts().get(0).value().written().get(Language.ITALIAN));
        assertTrue(
                refused(facts.replace("16/6/2027", "mai")).get(0).contains("fact scadenza.tari, value: it is no date"));
        assertTrue(refused(facts.replace("kind: date", "kind: x")).get(0).contains("kind: text, date, amount"));
        assertTrue(refused(facts.replace("scadenza.tari", "Tari è")).get(0).contains("id: a name such as"));
    }
}

package it.sportello.knowledge.collision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.collision.Twin.Closeness;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Quando scade la bolletta?         | quando SCADE la bolletta             | EQUAL
            perche e chiuso                   | Perché è chiuso?                     | EQUAL
            quando scade la bolletta          | la bolletta quando scade             | SAME_WORDS
            quando scadono le bollette        | quando scade la bolletta             | -
            come pago la rata della mensa     | come pago la prima rata della mensa  | ONE_WORD_MORE
            orari mensa                       | orari mensa estiva                   | -
            quando apre la biblioteca         | quando apre la piscina               | -
            """)
    void twoQuestionsAreAsNearAsAReaderFindsThem(String one, String other, Closeness closeness) {
        List<Closeness> found = Twins.in(List.of(article("a", one), article("b", other)), 10).stream()
                .map(Twin::closeness)
                .toList();
        assertEquals(closeness == null ? List.of() : List.of(closeness), found);
    }

    @Test
    void oneArticleIsNoTwinOfItselfAndTwoAreToldOnceByTheirNearest() {
        assertEquals(List.of(), Twins.in(List.of(article("a", "quando apre", "quando apre?")), 10));
        List<Twin> twins = Twins.in(
                List.of(
                        article("b", "come pago la rata della mensa", "quando apre"),
                        article("a", "come pago la prima rata della mensa", "Quando apre?")),
                10);
        assertEquals(1, twins.size());
        assertEquals(Closeness.EQUAL, twins.get(0).closeness());
        assertEquals(new ArticleId("a"), twins.get(0).one().article());
        assertEquals("quando apre", twins.get(0).other().example());
    }

    @Test
    void aQuestionThatStandsEverywhereIsToldNoMoreThanAskedFor() {
        List<Article> all = IntStream.range(0, 300)
                .mapToObj(n -> article("a-" + n, "quando apre"))
                .toList();
        assertEquals(50, Twins.in(all, 50).size());
    }

    private static Article article(String id, String... examples) {
        return new Article(
                new ArticleId(id),
                Invented.REGISTRY.id(),
                Map.of(Language.ITALIAN, new Article.Text(id, List.of(examples), new Markdown("Sì."))),
                Validity.ALWAYS);
    }
}

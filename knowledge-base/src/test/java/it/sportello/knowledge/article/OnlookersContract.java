package it.sportello.knowledge.article;

import static it.sportello.knowledge.article.Invented.article;
import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Onlookers.Onlooker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place promises that knows who looks at an article; each test begins with one article and nobody. */
public interface OnlookersContract {
    ArticleId CARD = new ArticleId("carta");

    Onlookers onlookers();

    /** Of the same store. */
    Articles articles();

    /** A staff member of that name whom the store knows. */
    StaffId staff(String name);

    void letPass(Duration time);

    @BeforeEach
    default void anArticle() {
        got(articles().save(article("carta", "Carta"), 0, Optional.empty()));
    }

    @Test
    default void whoLooksIsKnownAndSoIsWhoWrites() {
        got(onlookers().looks(CARD, staff("anna"), false));
        got(onlookers().looks(CARD, staff("bruno"), true));
        got(onlookers().looks(new ArticleId("nessuno"), staff("anna"), true));
        List<Onlooker> both = Stream.of(new Onlooker(staff("anna"), false), new Onlooker(staff("bruno"), true))
                .sorted((one, other) ->
                        Long.compare(one.who().value(), other.who().value()))
                .toList();
        assertEquals(both, got(onlookers().of(CARD)));
        assertEquals(List.of(), got(onlookers().of(new ArticleId("nessuno"))));
    }

    @Test
    default void whoGivesNoSignIsGone() {
        got(onlookers().looks(CARD, staff("anna"), true));
        letPass(Onlookers.LASTS.minusSeconds(10));
        got(onlookers().looks(CARD, staff("anna"), false));
        letPass(Onlookers.LASTS.minusSeconds(10));
        assertEquals(List.of(new Onlooker(staff("anna"), true)), got(onlookers().of(CARD)));
        got(onlookers().looks(CARD, staff("anna"), false));
        letPass(Onlookers.LASTS.minusSeconds(10));
        assertEquals(
                List.of(new Onlooker(staff("anna"), false)), got(onlookers().of(CARD)));
        letPass(Duration.ofSeconds(11));
        assertEquals(List.of(), got(onlookers().of(CARD)));
    }
}

package it.sportello.knowledge.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void anAnswerFallsApartIntoItsSentencesWithoutMarkup() {
        assertEquals(
                List.of("Porta due cose:", "una foto recente", "il modulo A12", "Costa 22 euro.", "Paghi alla cassa."),
                passages("""
                        # Porta **due cose**:

                        - una *foto*
                          recente
                        - il modulo `A12`

                        Costa **22 euro**. Paghi\\
                        alla cassa.
                        """));
    }

    @Test
    void theAddressBehindALinkIsNoWordOfTheAnswer() {
        assertEquals(List.of("Prenota sul sito."), passages("Prenota [sul sito](https://example.org/prenota)."));
    }

    @Test
    void anEmptyAnswerHasNone() {
        assertEquals(List.of(), passages(" "));
    }

    @Test
    void whereTheExamplesSayEnoughTheAnswerTeachesNothing() {
        Markdown answer = new Markdown("Costa 22 euro.");
        List<String> examples = Collections.nCopies(10, "quanto costa la carta");
        assertEquals(List.of(), Passages.of(new Article.Text("Carta", examples, answer), Language.ITALIAN));
        assertEquals(
                List.of("Costa 22 euro."),
                Passages.of(new Article.Text("Carta", examples.subList(1, 10), answer), Language.ITALIAN));
    }

    private static List<String> passages(String answer) {
        return Passages.of(new Article.Text("Carta", List.of(), new Markdown(answer)), Language.ITALIAN);
    }
}

package it.sportello.knowledge.release;

import static it.sportello.knowledge.article.Invented.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.understanding.RealKnowledge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static final List<Article> ARTICLES = List.of(
            article("carta", "Carta d'identità", List.of("rinnovo carta", "carta scaduta")),
            article("tari", "Tassa sui rifiuti", List.of("scadenza tari", "pagare la tari")),
            article("multa", "Multa", List.of("ricorso multa", "pagare multa")));

    private final Trainer trainer = new Trainer(RealKnowledge.desk());

    @Test
    void theSameArticlesGiveTheSameBytesInWhateverOrder() {
        List<Article> turned = new ArrayList<>(ARTICLES);
        Collections.reverse(turned);
        assertEquals(trainer.train(ARTICLES), trainer.train(turned));
    }

    @Test
    void anArticleWithoutExamplesIsNamed() {
        List<Article> articles = new ArrayList<>(ARTICLES);
        articles.add(article("vuoto", "Senza domande", List.of(" ")));
        String reason = trainer.train(articles)
                .fold(
                        done -> {
                            throw new AssertionError("it was trained");
                        },
                        Trained.Failed::reason);
        assertTrue(reason.contains("«Senza domande» (vuoto)"), reason);
    }

    @Test
    void aReleaseWithoutArticlesStillKnowsTheDesk() {
        assertTrue(trainer.train(List.of()) instanceof Trained.Done);
    }
}

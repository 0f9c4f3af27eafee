package it.sportello.knowledge.article;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An invented office and its articles, for the tests of what keeps and reads them. */
public final class Invented {
    public static final Office REGISTRY =
            new Office(new OfficeId("anagrafe"), Map.of(Language.ITALIAN, "Anagrafe", Language.ENGLISH, "Registry"));

    private Invented() {}

    /** An Italian article of that office whose title is also its only example. */
    public static Article article(String id, String title) {
        return article(id, title, List.of(title));
    }

    public static Article article(String id, String title, List<String> examples) {
        Article.Text text = new Article.Text(title, examples, new Markdown("Risposta: " + title));
        return new Article(new ArticleId(id), REGISTRY.id(), Map.of(Language.ITALIAN, text), Validity.ALWAYS);
    }

    /** What the future brings; a test never waits longer than a minute. */
    public static <T> T got(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(1, TimeUnit.MINUTES)
                .join();
    }
}

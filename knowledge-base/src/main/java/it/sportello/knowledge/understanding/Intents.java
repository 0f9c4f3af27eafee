package it.sportello.knowledge.understanding;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.DeskIntent;
import java.util.Arrays;
import java.util.Optional;

/** How articles and the desk's own intents are labelled in a model. */
public final class Intents {
    private static final String ARTICLE = "a:";
    private static final String DESK = "desk:";

    private Intents() {}

    public static String label(ArticleId article) {
        return ARTICLE + article.value();
    }

    public static String label(DeskIntent intent) {
        return DESK + intent.key();
    }

    public static Optional<ArticleId> article(String label) {
        String id = label.startsWith(ARTICLE) ? label.substring(ARTICLE.length()) : "";
        return ArticleId.isValid(id) ? Optional.of(new ArticleId(id)) : Optional.empty();
    }

    public static Optional<DeskIntent> desk(String label) {
        return Arrays.stream(DeskIntent.values())
                .filter(intent -> label(intent).equals(label))
                .findFirst();
    }
}

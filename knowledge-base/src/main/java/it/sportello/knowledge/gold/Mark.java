package it.sportello.knowledge.gold;

import it.sportello.core.knowledge.ArticleId;
import java.util.Optional;

/** How good it is what a release says to a gold question, from the worst to the best. */
public enum Mark {
    /** It answers with something else. */
    WRONG,
    /** It says nothing, or asks back without naming what is expected. */
    MISSED,
    /** It asks back, and what is expected is among the choices; where nothing is expected, it asks back at all. */
    NEAR,
    RIGHT;

    public static Mark of(Said said, Optional<ArticleId> expected) {
        return expected.map(article -> ofArticle(said, article)).orElseGet(() -> ofNothing(said));
    }

    /** An article that does not hold today was recognised all the same. */
    private static Mark ofArticle(Said said, ArticleId article) {
        if (said.names(article)) {
            return said.isSure() ? RIGHT : NEAR;
        }
        return said.isSure() || said.kind() == Said.Kind.AT_DESK ? WRONG : MISSED;
    }

    private static Mark ofNothing(Said said) {
        if (said.isSure()) {
            return WRONG;
        }
        return said.kind() == Said.Kind.ASKED_BACK ? NEAR : RIGHT;
    }
}

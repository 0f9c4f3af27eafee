package it.sportello.knowledge.release;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.util.Map;
import java.util.Optional;

/** Where releases are kept. */
public interface Releases {

    /** The number of the latest release; 0 before the first. */
    Future<Long> latestNumber();

    /** The latest release with its articles and model; empty before the first. */
    Future<Optional<Release>> latest();

    /** Which version of each article the latest release holds; empty before the first. */
    Future<Map<ArticleId, Integer>> contents();

    /** The articles of those versions and all offices, as a release to be trained: its model is still empty. */
    Future<Release> compose(Map<ArticleId, Integer> versions);

    /**
     * Keeps a release and tells every node of it.
     *
     * @param number one more than the latest
     * @return false, and nothing is kept, where another release took that number meanwhile
     */
    Future<Boolean> add(long number, Map<ArticleId, Integer> versions, Model model, Optional<StaffId> who);
}

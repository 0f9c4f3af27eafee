package it.sportello.knowledge.release;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import java.util.Optional;

/** Where releases are kept. */
public interface Releases {

    /** The number of the latest release; 0 before the first. */
    Future<Long> latestNumber();

    /** The latest release with its articles and model; empty before the first. */
    Future<Optional<Release>> latest();

    /** What the latest release holds; nothing before the first. */
    Future<Contents> contents();

    /**
     * The articles of those versions, with the facts of those versions filled in, and all offices: a release to be
     * trained, whose model is still empty.
     */
    Future<Release> compose(Contents contents);

    /**
     * Keeps a release and tells every node of it.
     *
     * @param number one more than the latest
     * @return false, and nothing is kept, where another release took that number meanwhile
     */
    Future<Boolean> add(long number, Contents contents, Model model, Optional<StaffId> who);
}

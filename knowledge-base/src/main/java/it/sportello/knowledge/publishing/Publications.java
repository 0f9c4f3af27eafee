package it.sportello.knowledge.publishing;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What every node knows of publications, so that whoever asks for one sees it go on, wherever it is worked on. */
public interface Publications {
    /** A publication under way that was not noted for so long is {@link Publication.State.BrokenOff}. */
    Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    /** Begins one, under way and waiting; its number is larger than all before. */
    Future<Long> begin(Set<ArticleId> articles, Optional<StaffId> who);

    /** Notes how far it is, which is also a sign of life. One that has ended stays as it is. */
    Future<Void> note(long number, Progress progress);

    /** Notes what became of it. One that has ended stays as it is. */
    Future<Void> end(long number, Published published);

    Future<Optional<Publication>> find(long number);

    /** The one begun last; empty before the first. */
    Future<Optional<Publication>> latest();
}

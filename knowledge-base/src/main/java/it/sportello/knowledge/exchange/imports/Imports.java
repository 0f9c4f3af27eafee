package it.sportello.knowledge.exchange.imports;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Where imports are kept. Each is taken over in one step, and taken back in one. */
public interface Imports {

    /**
     * Keeps a file until it is taken over, for a day at least; its number grows with each.
     *
     * @param who empty where a command brings it
     */
    Future<Long> bring(String file, byte[] content, Optional<StaffId> who);

    Future<Optional<KeptImport>> find(long number);

    /** The file of an import that waits. */
    Future<Optional<byte[]>> content(long number);

    /** The articles that an import changed, in the order of their ids; none before it is taken over. */
    Future<List<ArticleId>> articles(long number);

    /** Those that were taken over, with those taken back; the latest first. */
    Future<List<KeptImport>> latest(int most);

    /**
     * Saves offices, gold questions and the next versions of articles and facts in one transaction, in the name of whoever brought the file.
     *
     * @param progress is told how many articles are written so far, on whatever thread
     */
    Future<Taken> takeOver(long number, Order order, IntConsumer progress);

    /**
     * Gives each article of an import the text that it had before, as its next version, and removes articles and offices
     * that the import created; likewise facts and gold questions. What somebody has changed, published or
     * used since is left alone.
     */
    Future<Undone> undo(long number, Optional<StaffId> who);
}

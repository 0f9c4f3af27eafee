package it.sportello.knowledge.catalogue;

import io.vertx.core.Future;

/** Where articles are looked up. */
public interface Catalogue {

    /**
     * The articles that hold every word in id, titles, examples or answers of any language, in any form of the word, as
     * its beginning or as a word much like it. Words that say nothing ("di", "the") count only where there is no other,
     * and case, accents and signs never. Those that hold each word itself come first, then those that hold it in a
     * title, then in an example. Without words all articles, by their Italian titles; none where there are only signs.
     */
    Future<Found> look(Wanted wanted);
}

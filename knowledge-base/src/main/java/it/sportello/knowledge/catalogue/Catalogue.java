package it.sportello.knowledge.catalogue;

import io.vertx.core.Future;

/** Where articles are looked up. */
public interface Catalogue {
    /** Where fewer articles hold the words themselves, they may be mistyped. */
    int FEW = 20;

    /**
     * The articles that hold every word in id, titles, examples or answers of any language, in any form of the word or as
     * its beginning; where these are fewer than {@link #FEW}, also those that hold words much like them. Words that say
     * nothing ("di", "the") count only where there is no other, and case, accents and signs never. Those that hold each
     * word itself come first; then those of which more words stand in a title; then those of which more stand in a
     * title, an example or the id; then by their Italian titles. Without words all articles, by their Italian titles;
     * none where there are only signs.
     */
    Future<Found> look(Wanted wanted);
}

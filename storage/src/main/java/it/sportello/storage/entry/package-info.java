/**
 * How a node gets into a database: what lets nobody in is asked again at intervals instead of by everyone who has
 * something to do there.
 */
@NullMarked
package it.sportello.storage.entry;

import org.jspecify.annotations.NullMarked;

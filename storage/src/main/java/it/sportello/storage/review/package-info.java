/**
 * The PostgreSQL side of colleagues who look at the same article: as its second pair of eyes, or at the same time.
 */
@NullMarked
package it.sportello.storage.review;

import org.jspecify.annotations.NullMarked;

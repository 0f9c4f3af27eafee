/**
 * The PostgreSQL side of the second pair of eyes.
 */
@NullMarked
package it.sportello.storage.review;

import org.jspecify.annotations.NullMarked;

/**
 * The pages of the second pair of eyes: what waits, what somebody has changed in it, and the decision with a word to
 * the one who wrote it.
 */
@NullMarked
package it.sportello.desk.review;

import org.jspecify.annotations.NullMarked;

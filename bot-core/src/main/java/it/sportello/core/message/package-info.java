/**
 * What is said at the counter, free of any channel's dialect. Types that hold a citizen's words or address hide them in their toString, so that neither can slip into a log.
 */
@NullMarked
package it.sportello.core.message;

import org.jspecify.annotations.NullMarked;

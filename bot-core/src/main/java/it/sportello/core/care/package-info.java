/**
 * How staff deal with tickets so that nobody is hurt: replies that a second person reads before they go, and citizens who
 * abuse the counter.
 */
@NullMarked
package it.sportello.core.care;

import org.jspecify.annotations.NullMarked;

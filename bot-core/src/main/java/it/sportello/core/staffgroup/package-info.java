/**
 * The staff's group in a messenger: a topic for each ticket, in which colleagues read along, answer, close and hand back.
 */
@NullMarked
package it.sportello.core.staffgroup;

import org.jspecify.annotations.NullMarked;

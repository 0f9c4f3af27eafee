/**
 * Questions that wait for a person, and what the people at the desk can do with them.
 */
@NullMarked
package it.sportello.core.ticket;

import org.jspecify.annotations.NullMarked;

/**
 * The rules of the counter as a pure function: a conversation's state and what was said go in; the new state, what to say and perhaps a ticket come out.
 */
@NullMarked
package it.sportello.core.conversation;

import org.jspecify.annotations.NullMarked;

/**
 * What operators ask inside the house, so that a citizen's question can be answered: another office or a colleague owes
 * a fact until a certain moment, and the reply comes back to the ticket. Citizens read nothing of it.
 */
@NullMarked
package it.sportello.core.inquiry;

import org.jspecify.annotations.NullMarked;

/**
 * The pages on which staff look back: every version of an article, two of them compared, and what citizens read on any
 * day. Whatever is looked at has an address of its own, to be sent to a colleague.
 */
@NullMarked
package it.sportello.desk.history;

import org.jspecify.annotations.NullMarked;

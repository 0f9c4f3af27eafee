/**
 * The PostgreSQL side of what was written and what citizens read when.
 */
@NullMarked
package it.sportello.storage.history;

import org.jspecify.annotations.NullMarked;

/** Promises to citizens in PostgreSQL. */
@NullMarked
package it.sportello.storage.deadline;

import org.jspecify.annotations.NullMarked;

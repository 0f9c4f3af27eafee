/** What the office announces, in PostgreSQL. */
@NullMarked
package it.sportello.storage.announcement;

import org.jspecify.annotations.NullMarked;

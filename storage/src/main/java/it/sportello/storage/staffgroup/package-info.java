/** The staff's group in PostgreSQL: its topics, and what was said in it. */
@NullMarked
package it.sportello.storage.staffgroup;

import org.jspecify.annotations.NullMarked;

/** The letters to the staff in PostgreSQL. */
@NullMarked
package it.sportello.storage.letter;

import org.jspecify.annotations.NullMarked;

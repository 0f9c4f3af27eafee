/**
 * What makes hands at the counter fast, in PostgreSQL.
 */
@NullMarked
package it.sportello.storage.hands;

import org.jspecify.annotations.NullMarked;

/**
 * The PostgreSQL side of the staff's accounts and sessions.
 */
@NullMarked
package it.sportello.storage.staff;

import org.jspecify.annotations.NullMarked;

/**
 * The allowances in PostgreSQL, one statement for each asking.
 */
@NullMarked
package it.sportello.storage.pace;

import org.jspecify.annotations.NullMarked;

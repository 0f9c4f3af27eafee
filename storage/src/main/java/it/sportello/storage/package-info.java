/**
 * Opens the PostgreSQL database: where it is, how its tables come about, and the port behind which each part of the
 * service finds its rows.
 */
@NullMarked
package it.sportello.storage;

import org.jspecify.annotations.NullMarked;

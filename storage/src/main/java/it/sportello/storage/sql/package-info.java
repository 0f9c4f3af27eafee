/**
 * What all adapters share: transactions that are tried again after a deadlock, and texts that PostgreSQL accepts.
 */
@NullMarked
package it.sportello.storage.sql;

import org.jspecify.annotations.NullMarked;

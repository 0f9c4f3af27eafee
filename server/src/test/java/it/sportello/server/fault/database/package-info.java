/**
 * A database that a test can take away: a server that is stopped, started and frozen, and the way to it, which can be
 * narrowed, closed, or cut at the very moment when a transaction ends.
 */
@NullMarked
package it.sportello.server.fault.database;

import org.jspecify.annotations.NullMarked;

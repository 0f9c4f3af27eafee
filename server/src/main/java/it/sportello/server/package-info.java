/**
 * The service: everything that opens a connection, reads a clock, a file or the environment, put together with plain constructors.
 */
@NullMarked
package it.sportello.server;

import org.jspecify.annotations.NullMarked;

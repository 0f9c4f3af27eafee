/**
 * When a channel may send: within its platform's limits, and not while its platform fails.
 */
@NullMarked
package it.sportello.server.pace;

import org.jspecify.annotations.NullMarked;

/**
 * When work is taken, and when it is left where it lies.
 */
@NullMarked
package it.sportello.server.pace;

import org.jspecify.annotations.NullMarked;

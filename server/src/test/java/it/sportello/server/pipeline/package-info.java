/**
 * When work is taken, and when it is left where it lies.
 */
@NullMarked
package it.sportello.server.pipeline;

import org.jspecify.annotations.NullMarked;

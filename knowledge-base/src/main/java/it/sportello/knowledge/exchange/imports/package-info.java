/**
 * Imports as they are kept: the file that waits, what was taken over from it in one step, and that step taken back.
 */
@NullMarked
package it.sportello.knowledge.exchange.imports;

import org.jspecify.annotations.NullMarked;

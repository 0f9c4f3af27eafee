/**
 * Which questions ask the same: by the words that they share, weighed by how rare these are. Pure and deterministic: the
 * same questions give the same groups on every node.
 */
@NullMarked
package it.sportello.knowledge.grouping;

import org.jspecify.annotations.NullMarked;

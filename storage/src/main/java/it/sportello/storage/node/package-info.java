/**
 * What makes several nodes one service: a connection of each node's own on which it gives signs of life, hears what the
 * others did, and holds what only one of them may hold.
 */
@NullMarked
package it.sportello.storage.node;

import org.jspecify.annotations.NullMarked;

/**
 * The page on which staff follow a publication: how far it is, whoever began it on whichever node, and what became of
 * it.
 */
@NullMarked
package it.sportello.desk.publication;

import org.jspecify.annotations.NullMarked;

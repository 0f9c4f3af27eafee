/** Finds articles that want to answer the same question. */
@NullMarked
package it.sportello.knowledge.collision;

import org.jspecify.annotations.NullMarked;

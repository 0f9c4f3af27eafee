/**
 * What the rules of the counter ask of the knowledge base, and the closed set of answers that it can give.
 */
@NullMarked
package it.sportello.core.knowledge;

import org.jspecify.annotations.NullMarked;

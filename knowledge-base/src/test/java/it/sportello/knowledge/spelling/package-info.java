/** Messages as they come, made plain. */
@NullMarked
package it.sportello.knowledge.spelling;

import org.jspecify.annotations.NullMarked;

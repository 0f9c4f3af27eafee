/** The promise of every finder of meanings, and its twin in memory. */
@NullMarked
package it.sportello.knowledge.meaning;

import org.jspecify.annotations.NullMarked;

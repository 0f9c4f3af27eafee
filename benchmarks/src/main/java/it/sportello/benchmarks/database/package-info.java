/** Databases of a benchmark's own, and what is asked of them directly: the floor, a long history, a look for doubles. */
@NullMarked
package it.sportello.benchmarks.database;

import org.jspecify.annotations.NullMarked;

/** How well questions that ask the same come together, and how long it takes. */
@NullMarked
package it.sportello.benchmarks.grouping;

import org.jspecify.annotations.NullMarked;

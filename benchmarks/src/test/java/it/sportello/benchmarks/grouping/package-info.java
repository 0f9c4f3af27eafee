@NullMarked
package it.sportello.benchmarks.grouping;

import org.jspecify.annotations.NullMarked;

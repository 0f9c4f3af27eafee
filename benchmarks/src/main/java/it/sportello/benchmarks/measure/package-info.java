/** What is measured: durations, and what processes use of the machine. */
@NullMarked
package it.sportello.benchmarks.measure;

import org.jspecify.annotations.NullMarked;

/** The processes of a benchmark: the service and the platform, started from the jar that runs the benchmark. */
@NullMarked
package it.sportello.benchmarks.process;

import org.jspecify.annotations.NullMarked;

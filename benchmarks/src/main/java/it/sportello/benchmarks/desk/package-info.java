/** Members of staff before the pages of the desk, as a benchmark needs them: without a browser. */
@NullMarked
package it.sportello.benchmarks.desk;

import org.jspecify.annotations.NullMarked;

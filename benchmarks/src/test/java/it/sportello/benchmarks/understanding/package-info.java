/** The trials on small invented sets, and the files that describe the real ones. */
@NullMarked
package it.sportello.benchmarks.understanding;

import org.jspecify.annotations.NullMarked;

/** The other side of the service, as a process of its own: it takes what is said to citizens and tells what it took. */
@NullMarked
package it.sportello.benchmarks.platform;

import org.jspecify.annotations.NullMarked;

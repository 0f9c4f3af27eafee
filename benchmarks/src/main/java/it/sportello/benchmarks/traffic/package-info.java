/**
 * What citizens do: thousands of chats on two platforms, who say real-looking things at times that were fixed before,
 * however slow the service is.
 */
@NullMarked
package it.sportello.benchmarks.traffic;

import org.jspecify.annotations.NullMarked;

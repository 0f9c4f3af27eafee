/**
 * Benchmarks of the whole service: it runs as a process of its own, as an administrator would start it, between a
 * generator of messages and a platform that takes what is said. Figures are printed, never asserted, but for the account
 * after kills, which must come out even on any machine.
 */
@NullMarked
package it.sportello.benchmarks;

import org.jspecify.annotations.NullMarked;

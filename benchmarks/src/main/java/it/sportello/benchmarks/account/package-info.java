/**
 * The account of a benchmark, kept from outside: what was accepted, against what reached the platform. Nothing in it
 * asks the service.
 */
@NullMarked
package it.sportello.benchmarks.account;

import org.jspecify.annotations.NullMarked;

/**
 * The offices' opening hours as an operator writes them down, with Italy's holidays.
 */
@NullMarked
package it.sportello.server.hours;

import org.jspecify.annotations.NullMarked;

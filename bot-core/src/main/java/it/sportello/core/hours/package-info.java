/**
 * When people answer: weeks of opening hours with their seasons and closings, and what follows from them for how long
 * something takes. Which days are holidays is handed in; nothing here computes a calendar.
 */
@NullMarked
package it.sportello.core.hours;

import org.jspecify.annotations.NullMarked;

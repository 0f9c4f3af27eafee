/** Lets staff ask the published knowledge what a citizen would ask, and see what would be answered, and why. */
@NullMarked
package it.sportello.desk.trial;

import org.jspecify.annotations.NullMarked;

/** The page on which staff see what needs a look before it is wrong. */
@NullMarked
package it.sportello.desk.freshness;

import org.jspecify.annotations.NullMarked;

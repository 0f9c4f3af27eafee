/**
 * The pages on which staff answer citizens who wait for a person. Citizens' words stand on them, so only operators and
 * those above see them.
 */
@NullMarked
package it.sportello.desk.ticket;

import org.jspecify.annotations.NullMarked;

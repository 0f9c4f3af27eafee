/**
 * What staff prepare so that answering is quick: ready-made replies and labels.
 */
@NullMarked
package it.sportello.desk.hands;

import org.jspecify.annotations.NullMarked;

/**
 * What makes hands at the counter fast: ready-made replies, labels, notes among colleagues, search.
 */
@NullMarked
package it.sportello.core.hands;

import org.jspecify.annotations.NullMarked;

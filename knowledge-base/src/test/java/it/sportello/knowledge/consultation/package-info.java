/** A release made ready to be consulted. */
@NullMarked
package it.sportello.knowledge.consultation;

import org.jspecify.annotations.NullMarked;

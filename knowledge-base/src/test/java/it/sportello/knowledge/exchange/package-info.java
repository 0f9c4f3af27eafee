/** Tests of {@code it.sportello.knowledge.exchange}. */
@NullMarked
package it.sportello.knowledge.exchange;

import org.jspecify.annotations.NullMarked;

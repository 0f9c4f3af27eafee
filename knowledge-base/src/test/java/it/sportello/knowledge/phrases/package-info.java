/** The bot's own words, tried as a citizen meets them. */
@NullMarked
package it.sportello.knowledge.phrases;

import org.jspecify.annotations.NullMarked;

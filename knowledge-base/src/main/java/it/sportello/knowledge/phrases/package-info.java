/**
 * The bot's own words: templates that an office may reword, checked as a whole at start, so that no citizen ever meets
 * a broken one.
 */
@NullMarked
package it.sportello.knowledge.phrases;

import org.jspecify.annotations.NullMarked;

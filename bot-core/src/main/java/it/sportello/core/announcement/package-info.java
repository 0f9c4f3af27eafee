/**
 * What an office announces for a while: a burst pipe, a closed counter, a rumour put right. The bot says it before the
 * answer to whom it concerns, once in each conversation.
 */
@NullMarked
package it.sportello.core.announcement;

import org.jspecify.annotations.NullMarked;

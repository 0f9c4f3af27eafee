/**
 * What was: every version of an article, who wrote it, and what citizens read on any day. Nothing here is ever changed.
 */
@NullMarked
package it.sportello.knowledge.history;

import org.jspecify.annotations.NullMarked;

/**
 * The neutral shape between the forms of files and the knowledge that is kept: what a file says of each article, by
 * column, unchecked, with the line where it stands. An entry tells by its columns whether it is an article, a fact or a gold question.
 */
@NullMarked
package it.sportello.knowledge.exchange.entry;

import org.jspecify.annotations.NullMarked;

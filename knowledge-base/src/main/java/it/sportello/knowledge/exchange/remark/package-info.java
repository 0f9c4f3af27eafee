/**
 * What there is to say about a file that was brought along, line by line, as kinds and values: the words for people
 * stand where people read them.
 */
@NullMarked
package it.sportello.knowledge.exchange.remark;

import org.jspecify.annotations.NullMarked;

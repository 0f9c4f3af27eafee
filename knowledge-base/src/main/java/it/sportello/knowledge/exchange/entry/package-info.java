/**
 * The neutral shape between the forms of files and the knowledge that is kept: what a file says of each article, by
 * column, unchecked, with the line where it stands. Facts and gold questions have their place beside the entries.
 */
@NullMarked
package it.sportello.knowledge.exchange.entry;

import org.jspecify.annotations.NullMarked;

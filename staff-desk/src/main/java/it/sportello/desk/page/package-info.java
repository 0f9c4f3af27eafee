/**
 * What every page of the desk is made of: the visit, the reply, the words, the dates and the templates. Kept apart so
 * that the pages of articles, tickets and accounts hold nothing but what they are about.
 */
@NullMarked
package it.sportello.desk.page;

import org.jspecify.annotations.NullMarked;

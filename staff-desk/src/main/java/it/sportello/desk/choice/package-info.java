/**
 * Choosing one article of thousands in a form: while words are typed the titles that fit are offered, and what was sent
 * is resolved here, so that it works without a script, too.
 */
@NullMarked
package it.sportello.desk.choice;

import org.jspecify.annotations.NullMarked;

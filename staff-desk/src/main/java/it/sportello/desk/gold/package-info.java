/** Keeps gold questions: the staff write down which article answers a question, or that none does. */
@NullMarked
package it.sportello.desk.gold;

import org.jspecify.annotations.NullMarked;

/** The real knowledge and the desk's own words, tried with citizens' questions. */
@NullMarked
package it.sportello.knowledge.understanding;

import org.jspecify.annotations.NullMarked;

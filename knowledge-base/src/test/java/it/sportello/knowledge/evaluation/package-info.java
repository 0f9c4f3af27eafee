/** Files of examples, good and bad, and the evaluation as a whole. */
@NullMarked
package it.sportello.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;

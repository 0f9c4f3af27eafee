/** The measures by hand-computed values, and the evaluation as a whole. */
@NullMarked
package it.sportello.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;

/** The measures by hand-computed values. */
@NullMarked
package it.sportello.knowledge.measure;

import org.jspecify.annotations.NullMarked;

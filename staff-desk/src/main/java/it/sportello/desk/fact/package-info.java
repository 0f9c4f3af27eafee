/** The pages on which facts are kept: values that stand in many answers. */
@NullMarked
package it.sportello.desk.fact;

import org.jspecify.annotations.NullMarked;

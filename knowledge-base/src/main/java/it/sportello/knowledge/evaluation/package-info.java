/**
 * How well the classifier understands, measured on questions that it has not seen. It trains and asks through exactly
 * the code that answers citizens, so that its figures are the service's own. Nothing here knows articles or the desk.
 */
@NullMarked
package it.sportello.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;

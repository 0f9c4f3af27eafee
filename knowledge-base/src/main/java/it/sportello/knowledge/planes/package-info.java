/**
 * A linear model, learnt through OpenNLP: for each outcome the plane that parts its examples from all others. A plane
 * has a weight {@code w} for each feature; an example {@code x} of side {@code y} (1 or -1) is content where
 * {@code y (w x) >= 1}, and what it lacks to that costs its square. The sum of these costs and of half the squared length
 * of {@code w} has one minimum, found by coordinate descent on the dual (Hsieh, Chang, Lin, Keerthi and Sundararajan, A
 * Dual Coordinate Descent Method for Large-scale Linear SVM, ICML 2008): {@code w} is a sum of examples, each with a
 * share of at least 0, and one share after the other is set to its best value.
 */
@NullMarked
package it.sportello.knowledge.planes;

import org.jspecify.annotations.NullMarked;

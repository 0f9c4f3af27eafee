/**
 * A linear model of intents, trained from examples through OpenNLP, and how far it may be trusted. A softmax always
 * names a winner; so here each intent is judged against "none of it". Nothing here knows articles or the desk.
 *
 * <p>Each intent gets a plane between its examples and all others: a support vector machine with squared loss, found by
 * coordinate descent on its dual (Hsieh and others, 2008). A message's distance from the plane is no chance yet; a
 * logistic regression over that distance and the other figures of its evidence makes it one, after Platt (1999). What it is fitted on, a
 * model hears in a rehearsal: examples and whole intents that it has not learnt.
 */
@NullMarked
package it.sportello.knowledge.intent;

import org.jspecify.annotations.NullMarked;

/**
 * A linear model of intents, trained from examples through OpenNLP, and how far it may be trusted. A softmax always
 * names a winner; so here each intent is judged against "none of it". Nothing here knows articles or the desk.
 */
@NullMarked
package it.sportello.knowledge.intent;

import org.jspecify.annotations.NullMarked;

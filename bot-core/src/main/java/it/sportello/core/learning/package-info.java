/**
 * What the counter learns from people: each choice, correction and thanks suggests a question as an example of an
 * article, and a person at the desk decides on it. Nothing is learnt by itself.
 */
@NullMarked
package it.sportello.core.learning;

import org.jspecify.annotations.NullMarked;

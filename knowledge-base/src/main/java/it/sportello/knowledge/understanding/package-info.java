/**
 * What a message is about: danger, words that the desk knows by heart, and the intents that the models find in it. The
 * models of a release are written and read here.
 */
@NullMarked
package it.sportello.knowledge.understanding;

import org.jspecify.annotations.NullMarked;

/**
 * The page on which staff decide what the bot learns from people: a question becomes an example of an article only when
 * someone has read it and said so. Citizens' words stand on it, masked, so only those who write articles see it.
 */
@NullMarked
package it.sportello.desk.learning;

import org.jspecify.annotations.NullMarked;

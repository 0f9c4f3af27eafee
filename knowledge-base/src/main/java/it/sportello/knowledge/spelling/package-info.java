/**
 * How people write in a chat, and in which language: everything that is made of a message before anyone asks what it
 * means.
 */
@NullMarked
package it.sportello.knowledge.spelling;

import org.jspecify.annotations.NullMarked;

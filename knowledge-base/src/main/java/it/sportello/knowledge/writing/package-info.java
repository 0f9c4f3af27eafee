/**
 * Help for who writes an answer: how easy it is to read and what could be said more simply. Nothing here forbids; the
 * lists are an office's own data.
 */
@NullMarked
package it.sportello.knowledge.writing;

import org.jspecify.annotations.NullMarked;

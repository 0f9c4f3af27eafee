/** The English model of the tests, and what is promised of any. */
@NullMarked
package it.sportello.embedding;

import org.jspecify.annotations.NullMarked;

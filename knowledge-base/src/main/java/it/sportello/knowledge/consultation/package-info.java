/**
 * How one question is put to one release: taken by itself, as a follow-up to what was answered before, as several
 * questions in one message, or as words of a language that is not served.
 */
@NullMarked
package it.sportello.knowledge.consultation;

import org.jspecify.annotations.NullMarked;

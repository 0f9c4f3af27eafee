/**
 * The pages for what many people ask at once: the same question from many, and what the office announces to all of them.
 */
@NullMarked
package it.sportello.desk.crowd;

import org.jspecify.annotations.NullMarked;

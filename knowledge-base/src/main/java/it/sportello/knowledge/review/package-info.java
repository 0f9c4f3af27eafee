/**
 * The second pair of eyes: who asks for it, which offices demand it, and what became of it.
 */
@NullMarked
package it.sportello.knowledge.review;

import org.jspecify.annotations.NullMarked;

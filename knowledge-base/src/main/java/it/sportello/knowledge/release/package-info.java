/**
 * Knowledge releases: the immutable published states of the whole knowledge base, each with the model trained from it.
 */
@NullMarked
package it.sportello.knowledge.release;

import org.jspecify.annotations.NullMarked;

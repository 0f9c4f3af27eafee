/** The model's promises: the same whatever the order, and doubt where doubt is due. */
@NullMarked
package it.sportello.knowledge.intent;

import org.jspecify.annotations.NullMarked;

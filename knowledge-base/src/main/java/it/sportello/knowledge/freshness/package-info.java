/** Which published answers need a look before they are wrong, and whom to remind of them. */
@NullMarked
package it.sportello.knowledge.freshness;

import org.jspecify.annotations.NullMarked;

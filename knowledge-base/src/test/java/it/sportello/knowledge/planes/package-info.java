/** The planes' promises: they part what can be parted, whatever the outcomes are called. */
@NullMarked
package it.sportello.knowledge.planes;

import org.jspecify.annotations.NullMarked;

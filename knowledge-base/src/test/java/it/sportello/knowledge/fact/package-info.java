@NullMarked
package it.sportello.knowledge.fact;

import org.jspecify.annotations.NullMarked;

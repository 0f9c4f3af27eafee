@NullMarked
package it.sportello.knowledge.opening;

import org.jspecify.annotations.NullMarked;

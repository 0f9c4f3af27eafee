@NullMarked
package it.sportello.knowledge.collision;

import org.jspecify.annotations.NullMarked;

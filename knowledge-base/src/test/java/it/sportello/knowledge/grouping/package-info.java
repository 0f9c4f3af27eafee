@NullMarked
package it.sportello.knowledge.grouping;

import org.jspecify.annotations.NullMarked;

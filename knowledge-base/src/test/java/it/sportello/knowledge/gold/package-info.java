@NullMarked
package it.sportello.knowledge.gold;

import org.jspecify.annotations.NullMarked;

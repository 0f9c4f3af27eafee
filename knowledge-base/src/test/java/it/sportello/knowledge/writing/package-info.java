@NullMarked
package it.sportello.knowledge.writing;

import org.jspecify.annotations.NullMarked;

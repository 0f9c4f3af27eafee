/** The contract of looking articles up and its in-memory twin. */
@NullMarked
package it.sportello.knowledge.catalogue;

import org.jspecify.annotations.NullMarked;

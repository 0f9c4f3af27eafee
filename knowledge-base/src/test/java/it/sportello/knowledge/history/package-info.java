/** The contract of where releases are kept and its in-memory twin; serving tried on them. */
@NullMarked
package it.sportello.knowledge.history;

import org.jspecify.annotations.NullMarked;

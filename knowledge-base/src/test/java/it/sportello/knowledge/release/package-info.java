/** The contract of where releases are kept and its in-memory twin; publishing and serving tried on them. */
@NullMarked
package it.sportello.knowledge.release;

import org.jspecify.annotations.NullMarked;

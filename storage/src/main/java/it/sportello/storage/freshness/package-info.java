/** The PostgreSQL side of which answers need a look. */
@NullMarked
package it.sportello.storage.freshness;

import org.jspecify.annotations.NullMarked;

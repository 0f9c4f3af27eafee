/** The PostgreSQL side of what is there for citizens, and of whether they were let in. */
@NullMarked
package it.sportello.storage.opening;

import org.jspecify.annotations.NullMarked;

/**
 * The PostgreSQL side of the inbox: a delivery of any size is kept in one transaction of few statements, since the
 * platform waits for its answer meanwhile.
 */
@NullMarked
package it.sportello.storage.inbox;

import org.jspecify.annotations.NullMarked;

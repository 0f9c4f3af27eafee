/**
 * The PostgreSQL side of the audit trail.
 */
@NullMarked
package it.sportello.storage.audit;

import org.jspecify.annotations.NullMarked;

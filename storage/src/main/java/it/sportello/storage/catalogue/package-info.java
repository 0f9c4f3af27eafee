/**
 * The PostgreSQL side of looking articles up.
 */
@NullMarked
package it.sportello.storage.catalogue;

import org.jspecify.annotations.NullMarked;

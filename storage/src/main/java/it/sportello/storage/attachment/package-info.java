/**
 * Files in PostgreSQL: their bytes once each, and what refers to them.
 */
@NullMarked
package it.sportello.storage.attachment;

import org.jspecify.annotations.NullMarked;

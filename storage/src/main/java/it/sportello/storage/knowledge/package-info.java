/**
 * The PostgreSQL side of articles, offices and releases.
 */
@NullMarked
package it.sportello.storage.knowledge;

import org.jspecify.annotations.NullMarked;

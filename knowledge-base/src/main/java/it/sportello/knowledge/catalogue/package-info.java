/**
 * Looking articles up: by words, whole, half or mistyped, and by what is known of them. It reads only.
 */
@NullMarked
package it.sportello.knowledge.catalogue;

import org.jspecify.annotations.NullMarked;

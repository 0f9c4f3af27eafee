/**
 * What is kept as JSON, as explicit small codecs: a table outlives the class that filled it, so no reflection decides what is written.
 */
@NullMarked
package it.sportello.storage.json;

import org.jspecify.annotations.NullMarked;

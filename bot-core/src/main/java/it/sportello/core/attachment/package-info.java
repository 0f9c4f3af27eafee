/**
 * Files that the counter sends: their bytes, kept once under what they are, whoever says what about them.
 */
@NullMarked
package it.sportello.core.attachment;

import org.jspecify.annotations.NullMarked;

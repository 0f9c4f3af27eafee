/** What the texts and parts promise, whatever is in them. */
@org.jspecify.annotations.NullMarked
package it.sportello.telegram.format;

/** What the values of a message accept and hide. */
@org.jspecify.annotations.NullMarked
package it.sportello.core.message;

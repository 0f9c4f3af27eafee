/** The contract that every channel passes. */
@org.jspecify.annotations.NullMarked
package it.sportello.core.channel;

/** Opening hours as tables. */
@org.jspecify.annotations.NullMarked
package it.sportello.core.hours;

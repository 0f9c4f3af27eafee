/** The file of opening hours. */
@org.jspecify.annotations.NullMarked
package it.sportello.server.hours;

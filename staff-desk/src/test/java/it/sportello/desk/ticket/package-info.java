/** By which words tickets are told. */
@org.jspecify.annotations.NullMarked
package it.sportello.desk.ticket;

/** What the keeping of the office's details promises, as contracts and tables, and twins in memory. */
@org.jspecify.annotations.NullMarked
package it.sportello.core.house;

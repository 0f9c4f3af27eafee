/** What every keeping of letters promises, a twin in memory that keeps it, and who gets a letter when. */
@org.jspecify.annotations.NullMarked
package it.sportello.core.letter;

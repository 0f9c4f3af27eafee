/** What every keeping of promises promises itself, a twin in memory, and when a promise presses. */
@org.jspecify.annotations.NullMarked
package it.sportello.core.deadline;

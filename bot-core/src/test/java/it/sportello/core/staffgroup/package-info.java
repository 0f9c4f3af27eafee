/** What every keeping of the staff's group promises, a twin in memory that keeps it, and what colleagues' words do. */
@org.jspecify.annotations.NullMarked
package it.sportello.core.staffgroup;

/** What every keeping of inquiries promises, and a twin in memory that keeps it. */
@org.jspecify.annotations.NullMarked
package it.sportello.core.inquiry;

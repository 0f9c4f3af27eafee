/** The promises of this package, as contracts and tables, and twins in memory that keep them. */
@org.jspecify.annotations.NullMarked
package it.sportello.core.audit;

/**
 * Tables as offices really keep them: text with whatever separator and alphabet, and workbooks. What comes out is lines
 * of clean texts; what a table means is read elsewhere.
 */
@NullMarked
package it.sportello.knowledge.exchange.table;

import org.jspecify.annotations.NullMarked;

/** The contract of where reviews are kept and its in-memory twin. */
@NullMarked
package it.sportello.knowledge.review;

import org.jspecify.annotations.NullMarked;

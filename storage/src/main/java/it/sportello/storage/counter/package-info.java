/**
 * The PostgreSQL side of conversations, of what is said in them and of their tickets. Whoever changes anything of a
 * conversation locks its row first: that one rule gives the order of lines and keeps transactions from waiting on each
 * other in a circle.
 */
@NullMarked
package it.sportello.storage.counter;

import org.jspecify.annotations.NullMarked;

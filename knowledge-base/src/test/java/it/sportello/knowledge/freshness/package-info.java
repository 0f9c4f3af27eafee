/** The contract of where reminders come from, and its in-memory twin. */
@NullMarked
package it.sportello.knowledge.freshness;

import org.jspecify.annotations.NullMarked;

/** The contract of what is known of publications and its in-memory twin; publishing tried on them. */
@NullMarked
package it.sportello.knowledge.publishing;

import org.jspecify.annotations.NullMarked;

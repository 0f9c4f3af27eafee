/** The contract of what people have taught and its in-memory twin. */
@NullMarked
package it.sportello.core.learning;

import org.jspecify.annotations.NullMarked;

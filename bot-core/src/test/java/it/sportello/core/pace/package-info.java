/** The contract of allowances and its in-memory twin. */
@NullMarked
package it.sportello.core.pace;

import org.jspecify.annotations.NullMarked;

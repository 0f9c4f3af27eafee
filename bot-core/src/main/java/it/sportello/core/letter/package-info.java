/**
 * Letters to the staff: what somebody is told by e-mail while he is not at the desk, each thing once.
 */
@NullMarked
package it.sportello.core.letter;

import org.jspecify.annotations.NullMarked;

/**
 * What the office says of itself: its name, its telephone, its privacy notice, when it is open. The settings files give
 * the first values; what an administrator keeps at the desk counts instead, from then on.
 */
@NullMarked
package it.sportello.core.house;

import org.jspecify.annotations.NullMarked;

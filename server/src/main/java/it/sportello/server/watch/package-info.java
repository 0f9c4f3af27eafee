/**
 * What those who watch over the service see of it: its figures and its traces. Nothing that a citizen said and no
 * address is in them; labels are channels and fixed words.
 */
@NullMarked
package it.sportello.server.watch;

import org.jspecify.annotations.NullMarked;

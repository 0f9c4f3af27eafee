/**
 * The platforms as they behave, on this machine: as strict as the real ones, told by a script when to fail, and keeping
 * all that was sent. And the citizens who write there, all invented.
 */
@NullMarked
package it.sportello.server.platform;

import org.jspecify.annotations.NullMarked;

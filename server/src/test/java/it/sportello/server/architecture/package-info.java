/**
 * Who may know whom, held by a test so that no import undoes the design unseen.
 */
@NullMarked
package it.sportello.server.architecture;

import org.jspecify.annotations.NullMarked;

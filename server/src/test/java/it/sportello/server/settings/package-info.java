/**
 * What the settings promise: every key known, every default the same in the file and in the code.
 */
@NullMarked
package it.sportello.server.settings;

import org.jspecify.annotations.NullMarked;

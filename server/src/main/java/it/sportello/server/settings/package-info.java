/**
 * What the administrator sets: one record a concern, read once before anything starts. An unknown or malformed key stops the start with its name.
 */
@NullMarked
package it.sportello.server.settings;

import org.jspecify.annotations.NullMarked;

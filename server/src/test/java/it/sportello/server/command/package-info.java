/** The commands as they are typed. */
@NullMarked
package it.sportello.server.command;

import org.jspecify.annotations.NullMarked;

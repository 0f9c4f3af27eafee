/**
 * The command line: one class a command.
 */
@NullMarked
package it.sportello.server.command;

import org.jspecify.annotations.NullMarked;

/** Commands as scripts call them: what they print, what they write, and their exit status. */
@NullMarked
package it.sportello.server.command;

import org.jspecify.annotations.NullMarked;

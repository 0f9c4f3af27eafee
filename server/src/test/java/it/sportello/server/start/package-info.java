/** How a service comes up. */
@NullMarked
package it.sportello.server.start;

import org.jspecify.annotations.NullMarked;

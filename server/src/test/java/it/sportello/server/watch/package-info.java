/** What those who look after the service are told. */
@NullMarked
package it.sportello.server.watch;

import org.jspecify.annotations.NullMarked;

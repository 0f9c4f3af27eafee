/**
 * The service's HTTP routes. Each translates a request to a port's call and its outcome to a reply, nothing more.
 */
@NullMarked
package it.sportello.server.http;

import org.jspecify.annotations.NullMarked;

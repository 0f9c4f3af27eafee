/**
 * The web chat: a channel like the others, and the page that a citizen's browser shows. The server mounts the routes; this package holds what can be said without a socket: reading what the page sends, writing what the page reads, and the page's own files.
 */
@NullMarked
package it.sportello.web;

import org.jspecify.annotations.NullMarked;

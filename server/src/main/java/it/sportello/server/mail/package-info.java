/**
 * E-mail to the staff and back: letters are written when they go out, and replies are read from one mailbox.
 */
@NullMarked
package it.sportello.server.mail;

import org.jspecify.annotations.NullMarked;

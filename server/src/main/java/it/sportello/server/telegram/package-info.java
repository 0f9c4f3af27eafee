/**
 * What Telegram needs besides the channel itself: its webhook set, or its updates fetched.
 */
@NullMarked
package it.sportello.server.telegram;

import org.jspecify.annotations.NullMarked;

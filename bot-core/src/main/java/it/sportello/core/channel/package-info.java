/**
 * What a channel promises to the service. A channel only translates: it opens no connection, reads no clock and knows no other channel; the service does the input and output for all of them.
 */
@NullMarked
package it.sportello.core.channel;

import org.jspecify.annotations.NullMarked;

/**
 * One message's way through the counter, and the ports behind which its messages, conversations, outgoing messages and tickets are kept.
 */
@NullMarked
package it.sportello.core.counter;

import org.jspecify.annotations.NullMarked;

/**
 * A message's way between the ports: kept, attended, sent. The conversation's rules are in bot-core; here is only the work around them.
 */
@NullMarked
package it.sportello.server.pipeline;

import org.jspecify.annotations.NullMarked;

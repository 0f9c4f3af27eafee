/**
 * The staff's group on Telegram: what its topics tell, and what colleagues say in them.
 */
@NullMarked
package it.sportello.server.group;

import org.jspecify.annotations.NullMarked;

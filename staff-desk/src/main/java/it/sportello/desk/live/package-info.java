/**
 * What happens while pages are open: who wants to know of it on this node, and the streams by which open pages are told.
 * A page is told only that there is something new; it then asks for it as it does by itself now and then.
 */
@NullMarked
package it.sportello.desk.live;

import org.jspecify.annotations.NullMarked;

/**
 * What happens once, before the doors open: the database, its migrations, the starter knowledge, the first account.
 */
@NullMarked
package it.sportello.server.start;

import org.jspecify.annotations.NullMarked;

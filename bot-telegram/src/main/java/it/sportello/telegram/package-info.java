/**
 * Telegram: updates in, calls of the Bot API out. Updates are read member by member from the JSON tree and not bound to
 * a library's classes, since those refuse a whole update for one member that is missing or new, and an update that is
 * refused stops its citizen for a day; the library's classes are the second opinion of the tests.
 */
@NullMarked
package it.sportello.telegram;

import org.jspecify.annotations.NullMarked;

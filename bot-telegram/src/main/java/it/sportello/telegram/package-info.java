/**
 * Telegram: updates in, calls of the Bot API out. What goes out is built from the values of telegrambots-meta, which
 * know the members' names. The names of methods, the parse mode and the numbers of chats are written here, since the
 * library writes them otherwise than the platform's documents. What comes in is read member by member from the JSON
 * tree and not bound to the library's classes: those refuse a whole update or reply for one member that is missing or
 * of another shape, and an update that is refused stops its citizen for a day. In the tests they are the second
 * opinion.
 */
@NullMarked
package it.sportello.telegram;

import org.jspecify.annotations.NullMarked;

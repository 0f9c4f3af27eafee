/**
 * What people have taught, in PostgreSQL: written with the turn of a conversation, read and decided on at the desk.
 */
@NullMarked
package it.sportello.storage.learning;

import org.jspecify.annotations.NullMarked;

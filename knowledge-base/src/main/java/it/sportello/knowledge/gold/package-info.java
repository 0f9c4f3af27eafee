/**
 * Gold questions: those whose right answer the staff have written down, and what two releases say to them and to what
 * citizens really ask. Everything here is pure but the ports.
 */
@NullMarked
package it.sportello.knowledge.gold;

import org.jspecify.annotations.NullMarked;

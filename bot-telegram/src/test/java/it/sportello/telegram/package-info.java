/** What the Telegram channel promises, on payloads with invented people. */
@org.jspecify.annotations.NullMarked
package it.sportello.telegram;

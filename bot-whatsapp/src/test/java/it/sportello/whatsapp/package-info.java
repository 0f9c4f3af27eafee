/** What the WhatsApp channel promises, with invented citizens. */
@org.jspecify.annotations.NullMarked
package it.sportello.whatsapp;

/**
 * From the counter to the platform: a message becomes as few bubbles as its length allows, for each one costs money, and
 * the platform's reply becomes one of the verdicts that the service knows.
 */
@NullMarked
package it.sportello.whatsapp.outgoing;

import org.jspecify.annotations.NullMarked;

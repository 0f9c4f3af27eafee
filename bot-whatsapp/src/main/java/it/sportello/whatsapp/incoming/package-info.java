/**
 * From the platform to the counter: the signature over the raw bytes, and then each item of a batch on its own, so that
 * one that nobody understands never spoils its neighbours.
 */
@NullMarked
package it.sportello.whatsapp.incoming;

import org.jspecify.annotations.NullMarked;

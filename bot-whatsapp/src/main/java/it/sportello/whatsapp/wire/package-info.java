/**
 * What both directions of WhatsApp share: JSON read without surprises, the two forms of a citizen's address, and the
 * template that invites. It
 * exists so that reading and writing need not know each other.
 */
@NullMarked
package it.sportello.whatsapp.wire;

import org.jspecify.annotations.NullMarked;

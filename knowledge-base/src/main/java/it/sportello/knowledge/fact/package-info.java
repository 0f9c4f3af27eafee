/**
 * Facts: values and small tables that are kept once and stand in many answers as placeholders such as
 * {@code {{scadenza.tari.rata1}}}. A placeholder is a name and nothing else: it is looked up, never evaluated, and what a
 * fact says is put in as plain text.
 */
@NullMarked
package it.sportello.knowledge.fact;

import org.jspecify.annotations.NullMarked;

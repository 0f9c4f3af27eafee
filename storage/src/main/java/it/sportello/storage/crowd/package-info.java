/** What many ask: how often, with which articles, and what became of a person's answer, in PostgreSQL. */
@NullMarked
package it.sportello.storage.crowd;

import org.jspecify.annotations.NullMarked;

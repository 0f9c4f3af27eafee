/**
 * Knowledge that comes and goes as files: each form is read into the neutral shape of {@code entry} and written from the
 * knowledge itself. What the entries mean for the knowledge that is kept is decided in {@code plan}, and taking it over
 * is the work of {@code imports}. A sheet or a YAML key of its own for facts and for gold questions would be told apart
 * in {@link it.sportello.knowledge.exchange.Exchange}.
 */
@NullMarked
package it.sportello.knowledge.exchange;

import org.jspecify.annotations.NullMarked;

/**
 * What a file would do to the knowledge that is kept, article by article: the dry run and, once somebody agrees, the
 * work order.
 */
@NullMarked
package it.sportello.knowledge.exchange.plan;

import org.jspecify.annotations.NullMarked;

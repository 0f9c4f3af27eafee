/** What keeps imports, and the contract for it. */
@NullMarked
package it.sportello.knowledge.exchange.imports;

import org.jspecify.annotations.NullMarked;
